import type { Command } from 'commander';
import type { Schemas } from '../client/client.js';
import { type Api, groupOf } from './api-command.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';

export type ReportDesk = Schemas['UnitReportDesk'];

/** Whose report of which period. */
export interface ReportKey {
  readonly planId: string;
  readonly period: string;
  readonly unit: string;
}

/** The group `dondoc report …`. */
export function reportCommand(program: Command): Command {
  const description = say(program, {
    vi: 'Báo cáo quý của đơn vị: xem, soạn, trình, nộp; Sở KH&ĐT chấp nhận hoặc trả lại.',
    en: "A unit's quarterly report: show, draft, submit, file; DPI accepts or returns it.",
  });
  return groupOf({ program, name: 'report', description });
}

export const unitOption = {
  vi: 'mã đơn vị; mặc định là đơn vị của bạn',
  en: 'id of the unit; your own by default',
};

/** The unit that was named, or the caller's own. Throws CommandFailed (2) where he has none. */
export async function unitOf({ asked, named }: { asked: Api; named: string | undefined }): Promise<string> {
  const unit = named ?? (await asked.call((client) => client.GET('/me'))).person.unit;
  if (unit !== undefined) return unit;
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: 'Tài khoản của bạn không thuộc đơn vị nào; hãy thêm --unit MÃ.',
      en: 'Your account belongs to no unit; add --unit ID.',
    },
  });
}

/** The report as it stands, with what its writer needs. */
export function deskOf({ asked, key }: { asked: Api; key: ReportKey }): Promise<ReportDesk> {
  return asked.call((client) =>
    client.GET('/plans/{planId}/periods/{period}/reports/{unit}', { params: { path: key } }),
  );
}

/** What an edit has to name: the version that was seen. */
export function seen({ report }: Pick<ReportDesk, 'report'>) {
  return { 'If-Match': `"${String(report?.version ?? 0)}"` } as const;
}
