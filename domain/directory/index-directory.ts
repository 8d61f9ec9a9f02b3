import { type NameKey, nameKeyOf } from './name-key.js';
import type {
  Collective,
  Directory,
  DistrictRank,
  Field,
  Leader,
  Named,
  Unfixed,
  Unit,
  UnitId,
} from './types.js';

/** What one name stands for. */
export type NameEntry =
  | { readonly kind: 'unit'; readonly unit: UnitId }
  | { readonly kind: 'collective'; readonly collective: string }
  | { readonly kind: 'role'; readonly role: string }
  | { readonly kind: 'openSet'; readonly openSet: string };

export type DirectoryIndex = {
  readonly directory: Directory;
  readonly keyOf: NameKey;
  readonly units: ReadonlyMap<string, Unit>;
  readonly collectives: ReadonlyMap<string, Collective>;
  /** Roles and open sets. */
  readonly unfixed: ReadonlyMap<string, Unfixed>;
  readonly fields: ReadonlyMap<string, Field>;
  readonly leaders: ReadonlyMap<string, Leader>;
  readonly entries: ReadonlyMap<string, NameEntry>;
  /** Bare names of district-level units ("Nông Cống"), which count only after words such as "UBND các huyện". */
  readonly places: ReadonlyMap<DistrictRank, ReadonlyMap<string, UnitId>>;
  readonly longestKey: number;
};

/**
 * Look-up tables over a directory, made once by whoever loads it; every other function here takes them.
 * The directory is taken to have passed `checkDirectory`.
 */
export function indexDirectory(directory: Directory): DirectoryIndex {
  const keyOf = nameKeyOf(directory.abbreviations);
  const named = namedEntries(directory).map(({ name, entry }) => [keyOf(name), entry] as const);
  const entries = new Map<string, NameEntry>([...withProvince(directory, keyOf), ...named]);
  return {
    directory,
    keyOf,
    units: byId(directory.units),
    collectives: byId(directory.collectives),
    unfixed: byId([...directory.roles, ...directory.openSets]),
    fields: byId(directory.fields),
    leaders: byId(directory.leaders),
    entries,
    places: placesByRank(directory, keyOf),
    longestKey: Math.max(0, ...[...entries.keys()].map((key) => key.length)),
  };
}

/** Every name and alias of a directory with its owner and what it stands for. */
export function namedEntries(
  directory: Directory,
): readonly { readonly id: string; readonly name: string; readonly entry: NameEntry }[] {
  return [
    ...directory.units.flatMap((unit) => spellings(unit, { kind: 'unit', unit: unit.id })),
    ...directory.collectives.flatMap((one) => spellings(one, { kind: 'collective', collective: one.id })),
    ...directory.roles.flatMap((role) => spellings(role, { kind: 'role', role: role.id })),
    ...directory.openSets.flatMap((set) => spellings(set, { kind: 'openSet', openSet: set.id })),
  ];
}

function spellings(named: Named, entry: NameEntry): { id: string; name: string; entry: NameEntry }[] {
  return [named.name.vi, ...named.aliases].map((name) => ({ id: named.id, name, entry }));
}

/**
 * The province may be named after a unit: "Sở Y tế tỉnh Thanh Hóa", "UBND huyện Nông Cống, tỉnh Thanh Hóa"; and more
 * shortly after a provincial one: "Sở Y tế tỉnh", "Sở Y tế Thanh Hóa".
 */
function withProvince(directory: Directory, keyOf: NameKey): [string, NameEntry][] {
  const province = keyOf(directory.province.vi);
  const rank = keyOf('tỉnh');
  const place = province.startsWith(rank) ? province.slice(rank.length) : province;
  const districts = new Set(directory.units.filter(({ kind }) => kind === 'district').map(({ id }) => id));
  return namedEntries(directory).flatMap(({ name, entry }): [string, NameEntry][] => {
    const key = keyOf(name);
    if (entry.kind === 'role' || entry.kind === 'openSet') return [];
    if (key.endsWith(rank)) return [[key + place, entry]];
    const provincial = entry.kind === 'unit' && !districts.has(entry.unit);
    const endings = provincial ? [rank, province, place] : [province];
    return endings.map((ending) => [key + ending, entry]);
  });
}

function placesByRank(directory: Directory, keyOf: NameKey): Map<DistrictRank, Map<string, UnitId>> {
  const places = new Map<DistrictRank, Map<string, UnitId>>();
  for (const unit of directory.units) {
    if (unit.kind !== 'district') continue;
    const ofRank = places.get(unit.rank) ?? new Map<string, UnitId>();
    const place = keyOf(unit.place);
    places.set(unit.rank, ofRank.set(place, unit.id).set(place + keyOf(directory.province.vi), unit.id));
  }
  return places;
}

function byId<T extends { readonly id: string }>(items: readonly T[]): Map<string, T> {
  return new Map(items.map((item) => [item.id, item]));
}
