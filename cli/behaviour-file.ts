import { open } from 'node:fs/promises';
import { z } from 'zod';
import { type ObligationKind, obligationKinds } from '../domain/obligation/kinds.js';
import type { Behaviour } from '../domain/simulate/behaviour.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

const longestBehaviourInBytes = 1_000_000;
const kind = z.enum(Object.keys(obligationKinds) as [ObligationKind, ...ObligationKind[]]);
const share = z.number().min(0).max(1);
const days = z.int().min(0).max(1_000);
const lateDays = z.int().min(-1_000).max(1_000);
const name = z.string().min(1).max(200);
const silentFor = z.array(kind).exactOptional();

const profile = z.strictObject({
  name,
  share,
  lateWorkingDays: lateDays.exactOptional(),
  lateWorkingDaysByKind: z.partialRecord(kind, lateDays).exactOptional(),
  spreadWorkingDays: days.exactOptional(),
  silentFor,
  nilReportShare: share.exactOptional(),
  returnShare: share.exactOptional(),
  objectionShare: share.exactOptional(),
  asksExtension: z.strictObject({ workingDaysBefore: days, byWorkingDays: days.min(1) }).exactOptional(),
});

const leader = z.strictObject({
  afterWorkingDays: days,
  silentFor,
  means: z.enum(['instruct', 'extend', 'summon', 'takeToChairman']).exactOptional(),
  dueWorkingDays: days.exactOptional(),
  grantShare: share.exactOptional(),
});

const behaviour = z
  .strictObject({
    seed: z.int(),
    profiles: z.array(profile).max(100).exactOptional(),
    units: z.record(name, name).exactOptional(),
    dpi: z
      .strictObject({
        afterWorkingDays: days,
        silentFor,
        returnShare: share.exactOptional(),
        refuseShare: share.exactOptional(),
        namedUnits: z.record(z.string().min(1), z.array(name).min(1)).exactOptional(),
      })
      .exactOptional(),
    viceChairman: leader.exactOptional(),
    chairman: leader.exactOptional(),
  })
  .superRefine(({ profiles = [], units = {} }, context) => {
    const names = profiles.map((one) => one.name);
    for (const [unit, named] of Object.entries(units))
      if (!names.includes(named))
        context.addIssue({ code: 'custom', path: ['units', unit], message: `no profile ${named}` });
  }) satisfies z.ZodType<Behaviour>;

/** A behaviour from its file (docs/simulate.md). Throws CommandFailed (2) for a file that is none, naming the place. */
export async function readBehaviour(file: string): Promise<Behaviour> {
  const parsed = behaviour.safeParse(parse({ file, text: await textOf(file) }));
  if (parsed.success) return parsed.data;
  const [first] = parsed.error.issues;
  const where = first?.path.map(String).join('.') ?? '';
  throw refused(file, {
    vi: `chỗ "${where}" không đúng (${first?.message ?? ''})`,
    en: `"${where}" is wrong (${first?.message ?? ''})`,
  });
}

/** Throws CommandFailed (2) for a behaviour that names a unit which the directory does not hold. */
export function refuseUnknownUnits({
  file,
  behaviour: { units = {}, dpi },
  isUnit,
}: {
  file: string;
  behaviour: Behaviour;
  isUnit: (id: string) => boolean;
}): void {
  const named = [...Object.keys(units), ...Object.values(dpi?.namedUnits ?? {}).flat()];
  const unknown = named.find((id) => !isUnit(id));
  if (unknown === undefined) return;
  throw refused(file, {
    vi: `danh mục không có đơn vị "${unknown}"`,
    en: `the directory has no unit "${unknown}"`,
  });
}

async function textOf(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const buffer = Buffer.alloc(longestBehaviourInBytes + 1);
      const { bytesRead } = await handle.read(buffer, 0, buffer.length);
      if (bytesRead <= longestBehaviourInBytes) return buffer.toString('utf8', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (fault) {
    if (typeof fault !== 'object' || fault === null || !('code' in fault)) throw fault;
    throw refused(file, { vi: 'không đọc được tệp này', en: 'this file cannot be read' });
  }
  throw refused(file, { vi: 'tệp quá lớn', en: 'the file is too large' });
}

function parse({ file, text }: { file: string; text: string }): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw refused(file, { vi: 'không phải JSON', en: 'this is not JSON' });
  }
}

function refused(file: string, { vi, en }: LocalizedText): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: { vi: `${file}: ${vi}.`, en: `${file}: ${en}.` },
  });
}
