import type { LocalizedText } from '../text/localized.js';
import { checkDirectory, type DirectoryProblem } from './check-directory.js';
import type { Directory, Unit } from './types.js';

/** One thing that another edition of the directory says otherwise. */
export interface DirectoryChange {
  readonly kind: 'added' | 'renamed' | 'aliases' | 'field' | 'members' | 'viceChairman';
  /** The entry that it is about. */
  readonly id: string;
  readonly sentence: LocalizedText;
}

/** What stops an edition from following another. */
export interface EditionProblem extends Omit<DirectoryProblem, 'code'> {
  readonly code: DirectoryProblem['code'] | 'entryLost' | 'kindChanged' | 'focalUnitChanged';
}

/**
 * All that is wrong with a directory as the edition after another. Beside being sound it keeps every entry, since plans that run
 * speak of them: a unit that was merged away is taken out of its collectives and stays. Which department is the focal one is
 * settled when dondoc is installed, with its people.
 */
export function checkEdition({
  before,
  after,
}: {
  before: Directory;
  after: Directory;
}): readonly EditionProblem[] {
  const held = new Map(allOf(after).map((entry) => [entry.id, entry]));
  return [
    ...checkDirectory(after),
    ...allOf(before).flatMap(({ id, name, sort }): EditionProblem[] => {
      const entry = held.get(id);
      if (!entry)
        return [
          {
            ...{ code: 'entryLost', at: bareId(id) },
            sentence: {
              vi: `Không bỏ được "${name.vi}": các kế hoạch đang chạy còn nhắc tới. Hãy đưa ra khỏi các nhóm nếu đơn vị không còn.`,
              en: `"${name.en}" cannot be removed: plans that run speak of it. Take it out of its groups if it is no more.`,
            },
          },
        ];
      if (entry.sort === sort) return [];
      return [
        {
          ...{ code: 'kindChanged', at: bareId(id) },
          sentence: {
            vi: `"${name.vi}" không đổi được sang loại khác.`,
            en: `"${name.en}" cannot become an entry of another kind.`,
          },
        },
      ];
    }),
    ...(before.focalUnit === after.focalUnit
      ? []
      : [
          {
            code: 'focalUnitChanged' as const,
            at: 'focalUnit',
            sentence: {
              vi: 'Cơ quan đầu mối không đổi được ở đây; việc này gắn với tài khoản của những người làm việc.',
              en: 'The focal department cannot be changed here; it goes with the accounts of its people.',
            },
          },
        ]),
  ];
}

/** What an edition says otherwise than the one before it, in the order in which the entries stand. */
export function directoryChanges({
  before,
  after,
}: {
  before: Directory;
  after: Directory;
}): readonly DirectoryChange[] {
  const was = new Map(allOf(before).map((entry) => [entry.id, entry]));
  const nameOf = (id: string): LocalizedText =>
    allOf(after).find((entry) => entry.id === id)?.name ?? { vi: id, en: id };
  return allOf(after).flatMap((entry): DirectoryChange[] => {
    const old = was.get(entry.id);
    if (!old) return [change('added', entry, { vi: 'thêm mới', en: 'is new' })];
    return [
      ...(isSame(old.name, entry.name)
        ? []
        : [change('renamed', entry, { vi: `trước là ${old.name.vi}`, en: `was ${old.name.en}` })]),
      ...(isSame(old.aliases, entry.aliases) ? [] : [change('aliases', entry, aliasWords(entry))]),
      ...changedTo({ entry, old, part: 'field', nameOf, words: { vi: 'lĩnh vực', en: 'field' } }),
      ...memberChange({ entry, old, nameOf }),
      ...changedTo({ entry, old, part: 'viceChairman', nameOf, words: { vi: 'phụ trách', en: 'led by' } }),
    ];
  });
}

interface Entry {
  readonly id: string;
  readonly sort: string;
  readonly name: LocalizedText;
  readonly aliases?: readonly string[];
  readonly members?: readonly string[];
  readonly field?: string;
  readonly viceChairman?: string;
}

/** Everything that has an id; leaders and fields have spaces of their own. */
function allOf({ units, collectives, roles, openSets, fields, leaders }: Directory): readonly Entry[] {
  return [
    ...units.map((unit) => ({ ...unit, sort: sortOf(unit) })),
    ...collectives.map((one) => ({ ...one, sort: 'collective' })),
    ...[...roles, ...openSets].map((one) => ({ ...one, sort: 'unfixed' })),
    ...fields.map((one) => ({ ...one, id: `field ${one.id}`, sort: 'field' })),
    ...leaders.map((one) => ({ ...one, id: `leader ${one.id}`, sort: one.position })),
  ];
}

/** A provincial body may become a department; a district stays one. */
function sortOf({ kind }: Unit): string {
  return kind === 'district' ? 'district' : 'provincial';
}

function aliasWords({ aliases = [] }: Entry): LocalizedText {
  return aliases.length === 0
    ? { vi: 'không còn cách viết khác', en: 'is written no other way' }
    : { vi: `cũng viết là ${aliases.join('; ')}`, en: `is also written ${aliases.join('; ')}` };
}

interface Pair {
  readonly entry: Entry;
  readonly old: Entry;
  readonly nameOf: (id: string) => LocalizedText;
}

function changedTo({
  entry,
  old,
  part,
  nameOf,
  words,
}: Pair & { part: 'field' | 'viceChairman'; words: LocalizedText }): readonly DirectoryChange[] {
  const to = entry[part];
  if (to === undefined || to === old[part]) return [];
  const { vi, en } = nameOf(`${part === 'field' ? 'field' : 'leader'} ${to}`);
  return [change(part, entry, { vi: `${words.vi}: ${vi}`, en: `${words.en}: ${en}` })];
}

function memberChange({ entry, old, nameOf }: Pair): readonly DirectoryChange[] {
  const [now, then] = [entry.members ?? [], old.members ?? []];
  const came = now.filter((id) => !then.includes(id)).map(nameOf);
  const went = then.filter((id) => !now.includes(id)).map(nameOf);
  if (came.length + went.length === 0) return [];
  const said = (language: 'vi' | 'en', [plus, minus]: readonly [string, string]) =>
    [
      ...(came.length > 0 ? [`${plus} ${came.map((name) => name[language]).join(', ')}`] : []),
      ...(went.length > 0 ? [`${minus} ${went.map((name) => name[language]).join(', ')}`] : []),
    ].join('; ');
  return [change('members', entry, { vi: said('vi', ['thêm', 'bớt']), en: said('en', ['with', 'without']) })];
}

function change(kind: DirectoryChange['kind'], { id, name }: Entry, words: LocalizedText): DirectoryChange {
  return {
    kind,
    id: bareId(id),
    sentence: { vi: `${name.vi}: ${words.vi}`, en: `${name.en}: ${words.en}` },
  };
}

function bareId(id: string): string {
  return id.replace(/^(?:field|leader) /, '');
}

function isSame(one: unknown, other: unknown): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
