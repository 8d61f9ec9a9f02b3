import type { DirectoryIndex } from '../domain/directory/index-directory.js';
import { namesOf } from '../domain/directory/names-of.js';
import { resolveNames } from '../domain/directory/resolve.js';
import type { PlanReading, Shortcoming } from '../domain/plan/types.js';
import { nfc } from '../domain/text/fold.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { CommandFailed } from './exit.js';

type UnknownUnit = { readonly line: number; readonly name: string; readonly near: readonly LocalizedText[] };

/** Refuses a plan that names units of which the directory knows nothing: most likely a slip, which a launch would set in stone. */
export function refuseUnknownUnits({
  plan,
  text,
  file,
  directory,
}: {
  plan: PlanReading;
  text: string;
  file: string;
  directory: DirectoryIndex;
}): void {
  const lines = nfc(text).split(/\r\n|\r|\n/);
  const [first, ...more] = plan.shortcomings.flatMap((shortcoming) =>
    unknownIn({ shortcoming, lines, directory }),
  );
  if (!first) return;
  const said = describe(first);
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `${file}: ${said.vi}; chưa triển khai gì. Hãy sửa tên hoặc bổ sung danh bạ, hoặc thêm --await-unknown-units để Sở Kế hoạch và Đầu tư xác định đơn vị sau.`,
      en: `${file}: ${said.en}; nothing was launched. Correct the name or add it to the directory, or give --await-unknown-units to leave the naming to the focal department.`,
    },
    details: more.map(describe),
  });
}

function describe({ line, name, near }: UnknownUnit): LocalizedText {
  const [vi, en] = [near.map((unit) => unit.vi).join(', '), near.map((unit) => unit.en).join(', ')];
  return {
    vi: `dòng ${line}: danh bạ không có đơn vị "${name}"${vi && ` (gần giống: ${vi})`}`,
    en: `line ${line}: the directory has no unit "${name}"${en && ` (similar: ${en})`}`,
  };
}

/** Each unknown name of a shortcoming once: of those who lead, join in, and owe a task. */
function unknownIn({
  shortcoming,
  lines,
  directory,
}: {
  shortcoming: Shortcoming;
  lines: readonly string[];
  directory: DirectoryIndex;
}): readonly UnknownUnit[] {
  const { line: start, leads, coordinators, blocks } = shortcoming;
  const named = [
    { line: start, names: [...leads, ...coordinators] },
    ...blocks.map(({ line, units, coordinators: joining }) => ({ line, names: [...units, ...joining] })),
    ...blocks.flatMap(({ tasks }) =>
      tasks.map((task) => ({ line: task.line, names: task.coordinators ?? [] })),
    ),
  ];
  const unitNames = namesOf(directory.directory);
  const found = named.flatMap(({ line, names }) =>
    resolveNames({ directory, names }).unresolved.flatMap((one) =>
      one.kind === 'unknown'
        ? [
            {
              line: lineOf({ name: one.name, from: line, lines }),
              name: one.name,
              near: one.suggestions.map(unitNames),
            },
          ]
        : [],
    ),
  );
  return [...new Map(found.toReversed().map((one) => [one.name, one])).values()].sort(
    (a, b) => a.line - b.line,
  );
}

/** The units of a shortcoming stand some lines below its heading, where the reading keeps no line of theirs. */
function lineOf({ name, from, lines }: { name: string; from: number; lines: readonly string[] }): number {
  const at = lines.findIndex((text, index) => index + 1 >= from && text.includes(name));
  return at < 0 ? from : at + 1;
}
