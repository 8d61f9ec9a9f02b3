import type { LocalizedText } from '../text/localized.js';
import { namedEntries } from './index-directory.js';
import { nameKeyOf } from './name-key.js';
import type { Directory, Unit } from './types.js';

export type DirectoryProblem = {
  readonly code:
    | 'malformedId'
    | 'duplicateId'
    | 'emptyName'
    | 'duplicateName'
    | 'duplicatePlace'
    | 'unknownReference'
    | 'emptyCollective'
    | 'repeatedMember'
    | 'chairmanCount'
    | 'notViceChairman';
  /** The id of the entry, or the name of the directory's own property, at fault. */
  readonly at: string;
  /** For the person who keeps the data. */
  readonly sentence: LocalizedText;
};

/** All that is wrong with a directory of the right shape; empty for one that `indexDirectory` may take. */
export function checkDirectory(directory: Directory): readonly DirectoryProblem[] {
  return [
    ...idProblems(directory),
    ...nameProblems(directory),
    ...placeProblems(directory),
    ...referenceProblems(directory),
    ...collectiveProblems(directory),
    ...leaderProblems(directory),
  ];
}

/** Units, collectives, roles and open sets share one space of ids: proposals name units and collectives alike. */
function idProblems(directory: Directory): DirectoryProblem[] {
  const spaces = [namedOf(directory), directory.fields, directory.leaders];
  return spaces.flatMap((space) => {
    const ids = space.map(({ id }) => id);
    return [
      ...ids
        .filter((id) => !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(id))
        .map((id) =>
          problem('malformedId', id, {
            vi: `Mã "${id}" phải gồm các chữ thường không dấu, nối bằng gạch ngang.`,
            en: `The id "${id}" is not lower-case words joined by hyphens.`,
          }),
        ),
      ...repeated(ids).map((id) =>
        problem('duplicateId', id, { vi: `Mã "${id}" dùng hai lần.`, en: `The id "${id}" is used twice.` }),
      ),
    ];
  });
}

function nameProblems(directory: Directory): DirectoryProblem[] {
  const keyOf = nameKeyOf(directory.abbreviations);
  const empty = [...namedOf(directory), ...directory.fields, ...directory.leaders]
    .filter((one) =>
      [one.name.vi, one.name.en, ...('aliases' in one ? one.aliases : [])].some((name) => !keyOf(name)),
    )
    .map(({ id }) =>
      problem('emptyName', id, {
        vi: `"${id}" có tên gọi hoặc cách viết khác để trống.`,
        en: `"${id}" has an empty name or alias.`,
      }),
    );
  const ownerOf = new Map<string, string>();
  const shared = namedEntries(directory).flatMap(({ name, id }) => {
    const owner = ownerOf.get(keyOf(name)) ?? id;
    ownerOf.set(keyOf(name), owner);
    return owner === id
      ? []
      : [
          problem('duplicateName', id, {
            vi: `"${name}" đã là tên của "${owner}".`,
            en: `"${name}" already stands for "${owner}".`,
          }),
        ];
  });
  return [...empty, ...shared];
}

function placeProblems({ units, abbreviations }: Directory): DirectoryProblem[] {
  const keyOf = nameKeyOf(abbreviations);
  const districts = units.flatMap((unit) => (unit.kind === 'district' ? [unit] : []));
  return repeated(districts.map(({ rank, place }) => `${rank} ${keyOf(place)}`)).map((place) =>
    problem('duplicatePlace', place, {
      vi: `Hai đơn vị cấp huyện cùng loại có chung địa danh "${place}".`,
      en: `Two districts of one rank have the place "${place}".`,
    }),
  );
}

function referenceProblems(directory: Directory): DirectoryProblem[] {
  const units = new Set(directory.units.map(({ id }) => id));
  const fields = new Set(directory.fields.map(({ id }) => id));
  const leaders = new Set(directory.leaders.map(({ id }) => id));
  const unitsAndCollectives = new Set([...units, ...directory.collectives.map(({ id }) => id)]);
  const dangling = (at: string, known: ReadonlySet<string>, ids: readonly string[]) =>
    ids
      .filter((id) => !known.has(id))
      .map((id) =>
        problem('unknownReference', at, {
          vi: `"${at}" dẫn tới "${id}", nhưng danh bạ không có.`,
          en: `"${at}" refers to "${id}", which does not exist.`,
        }),
      );
  return [
    ...dangling('focalUnit', units, [directory.focalUnit]),
    ...dangling('defaultField', fields, [directory.defaultField]),
    ...dangling('confidentialUnits', units, directory.confidentialUnits),
    ...directory.units.flatMap((unit) => dangling(unit.id, fields, fieldsOf(unit))),
    ...directory.collectives.flatMap(({ id, members }) => dangling(id, units, members)),
    ...[...directory.roles, ...directory.openSets].flatMap(({ id, proposals }) =>
      dangling(id, unitsAndCollectives, proposals),
    ),
    ...directory.fields.flatMap(({ id, viceChairman }) => dangling(id, leaders, [viceChairman])),
  ];
}

function collectiveProblems({ collectives }: Directory): DirectoryProblem[] {
  return collectives.flatMap(({ id, members }) => [
    ...(members.length === 0
      ? [
          problem('emptyCollective', id, {
            vi: `Nhóm "${id}" không có thành viên.`,
            en: `The collective "${id}" has no members.`,
          }),
        ]
      : []),
    ...repeated(members).map((member) =>
      problem('repeatedMember', id, {
        vi: `"${id}" ghi "${member}" hai lần.`,
        en: `"${id}" lists "${member}" twice.`,
      }),
    ),
  ]);
}

function leaderProblems({ leaders, fields }: Directory): DirectoryProblem[] {
  const chairmen = new Set(leaders.filter(({ position }) => position === 'chairman').map(({ id }) => id));
  const message = {
    vi: `Phải có một Chủ tịch, không phải ${String(chairmen.size)}.`,
    en: `There must be one chairman, not ${String(chairmen.size)}.`,
  };
  return [
    ...(chairmen.size === 1 ? [] : [problem('chairmanCount', 'leaders', message)]),
    ...fields
      .filter(({ viceChairman }) => chairmen.has(viceChairman))
      .map(({ id }) =>
        problem('notViceChairman', id, {
          vi: `Lĩnh vực "${id}" đang giao cho Chủ tịch; phải giao cho một Phó Chủ tịch.`,
          en: `The field "${id}" is assigned to the chairman.`,
        }),
      ),
  ];
}

function fieldsOf(unit: Unit): string[] {
  return unit.kind === 'district' ? [] : [unit.field];
}

function namedOf({ units, collectives, roles, openSets }: Directory) {
  return [...units, ...collectives, ...roles, ...openSets];
}

function repeated(items: readonly string[]): string[] {
  return [...new Set(items.filter((item, position) => items.indexOf(item) !== position))];
}

function problem(code: DirectoryProblem['code'], at: string, sentence: LocalizedText): DirectoryProblem {
  return { code, at, sentence };
}
