import type { Command } from 'commander';
import { type IssuedKind, issuedKinds, type PaperRequest } from '../domain/papers/request.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';

/** What a paper is about, as typed. */
export interface AboutOptions {
  readonly period?: string;
  readonly synthesis?: string;
  readonly unit?: string;
  readonly leader?: string;
  readonly task?: string;
  readonly direction?: string;
  readonly announcement?: boolean;
  readonly answerBy?: string;
}

const options: readonly (readonly [flags: string, LocalizedText])[] = [
  [
    '--period <quarter>',
    {
      vi: 'kỳ báo cáo (consolidatedReport, unitReport)',
      en: 'reporting period (consolidatedReport, unitReport)',
    },
  ],
  [
    '--synthesis <n>',
    { vi: 'bản tổng hợp (consolidatedReport)', en: 'version of the synthesis (consolidatedReport)' },
  ],
  ['--unit <id>', { vi: 'đơn vị (unitReport, urgingNote)', en: 'unit (unitReport, urgingNote)' }],
  ['--answer-by <date>', { vi: 'hạn thực hiện (urgingNote)', en: 'by when it is to be done (urgingNote)' }],
  ['--leader <id>', { vi: 'lãnh đạo nhận (leaderNote)', en: 'leader whom it is for (leaderNote)' }],
  ['--task <id>', { vi: 'mã nhiệm vụ (direction)', en: 'id of the task (direction)' }],
  ['--direction <id>', { vi: 'mã ý kiến chỉ đạo (direction)', en: 'id of the direction (direction)' }],
  [
    '--announcement',
    {
      vi: 'ra thông báo thay cho công văn (direction)',
      en: 'an announcement instead of a letter (direction)',
    },
  ],
];

export const kindArgument: LocalizedText = {
  vi: `loại văn bản: ${issuedKinds.join(', ')}`,
  en: `kind of paper: ${issuedKinds.join(', ')}`,
};

/** Adds the options that say what a paper is about. */
export function withAbout(command: Command, program: Command): Command {
  for (const [flags, description] of options) command.option(flags, say(program, description));
  return command;
}

/** What is asked for; throws CommandFailed (2) with the option that the kind needs and was not given. */
export function aboutOf({ kind, typed }: { kind: string; typed: AboutOptions }): PaperRequest {
  const needed = (option: string, value: string | undefined) => {
    if (value !== undefined) return value;
    throw new CommandFailed({
      exitCode: 2,
      sentence: { vi: `${kind} cần thêm ${option}.`, en: `${kind} needs ${option}.` },
    });
  };
  switch (kindIn(kind)) {
    case 'consolidatedReport': {
      const version = typed.synthesis === undefined ? {} : { version: Number(typed.synthesis) };
      return { kind: 'consolidatedReport', period: needed('--period', typed.period), ...version };
    }
    case 'unitReport':
      return {
        kind: 'unitReport',
        period: needed('--period', typed.period),
        unit: needed('--unit', typed.unit),
      };
    case 'urgingNote':
      return {
        kind: 'urgingNote',
        unit: needed('--unit', typed.unit),
        ...(typed.answerBy !== undefined && { answerBy: typed.answerBy }),
      };
    case 'leaderNote':
      return { kind: 'leaderNote', leader: needed('--leader', typed.leader) };
    case 'direction':
      return {
        kind: 'direction',
        task: needed('--task', typed.task),
        direction: needed('--direction', typed.direction),
        form: typed.announcement ? 'announcement' : 'officialLetter',
      };
    case 'planWithAnnex':
      return { kind: 'planWithAnnex' };
  }
}

function kindIn(typed: string): IssuedKind {
  const kind = issuedKinds.find((one) => one === typed);
  if (kind) return kind;
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `Không có loại văn bản "${typed}"; các loại: ${issuedKinds.join(', ')}.`,
      en: `There is no kind of paper "${typed}"; the kinds are ${issuedKinds.join(', ')}.`,
    },
  });
}
