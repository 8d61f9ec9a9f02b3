import type { DirectoryIndex, NameEntry } from './index-directory.js';
import type { DistrictRank } from './types.js';

/** No list of units in an official text comes near this; longer text is not a name. */
const longestName = 2_000;

/** Words after which bare places are districts of these ranks: "UBND các huyện Nông Cống, Như Thanh". */
const districtOpeners: readonly { readonly words: string; readonly ranks: readonly DistrictRank[] }[] = [
  { words: 'UBND các huyện, thị xã', ranks: ['district', 'town'] },
  { words: 'UBND các thị xã, thành phố', ranks: ['town', 'city'] },
  { words: 'UBND các huyện', ranks: ['district'] },
  { words: 'UBND các thị xã', ranks: ['town'] },
  { words: 'UBND các thành phố', ranks: ['city'] },
  { words: 'các huyện, thị xã', ranks: ['district', 'town'] },
  { words: 'các huyện', ranks: ['district'] },
  { words: 'các thị xã', ranks: ['town'] },
  { words: 'các thành phố', ranks: ['city'] },
];

type Step = {
  readonly length: number;
  readonly entry: NameEntry;
  /** The ranks that a bare place may have next. */
  readonly ranks: readonly DistrictRank[];
};

/**
 * What a written name or list of names stands for, in its order; null unless known names cover all of it, so that no part
 * is dropped. Works on the name's letters: commas, spaces and a glued "và" do not matter, and where several readings
 * exist the longest known name wins ("Sở Kế hoạch và Đầu tư" is one unit).
 */
export function splitName({
  directory,
  name,
}: {
  directory: DirectoryIndex;
  name: string;
}): readonly NameEntry[] | null {
  if (name.length > longestName) return null;
  const key = directory.keyOf(name);
  const dead = new Set<string>();
  const from = (at: number, ranks: readonly DistrictRank[]): NameEntry[] | null => {
    if (at > 0 && at === key.length) return [];
    const state = `${at} ${ranks.join()}`;
    if (dead.has(state)) return null;
    for (const start of startsAt({ key, at })) {
      for (const step of stepsAt({ directory, key, start, ranks })) {
        const rest = from(start + step.length, step.ranks);
        if (rest) return [step.entry, ...rest];
      }
    }
    dead.add(state);
    return null;
  };
  return from(0, []);
}

/** After the first name an "và" may stand before the next one. */
function startsAt({ key, at }: { key: string; at: number }): number[] {
  return at > 0 && key.startsWith('và', at) ? [at, at + 'và'.length] : [at];
}

function stepsAt(at: {
  directory: DirectoryIndex;
  key: string;
  start: number;
  ranks: readonly DistrictRank[];
}): Step[] {
  return [...namesAt(at), ...openedPlacesAt(at), ...placesAt(at)];
}

function namesAt({
  directory,
  key,
  start,
}: {
  directory: DirectoryIndex;
  key: string;
  start: number;
}): Step[] {
  const steps: Step[] = [];
  for (let length = Math.min(directory.longestKey, key.length - start); length > 0; length -= 1) {
    const entry = directory.entries.get(key.slice(start, start + length));
    if (entry) steps.push({ length, entry, ranks: ranksAfter({ directory, entry }) });
  }
  return steps;
}

/** "UBND huyện Nông Cống, Như Thanh": the rank of a district goes on to the places that follow it. */
function ranksAfter({ directory, entry }: { directory: DirectoryIndex; entry: NameEntry }): DistrictRank[] {
  const unit = entry.kind === 'unit' ? directory.units.get(entry.unit) : undefined;
  return unit?.kind === 'district' ? [unit.rank] : [];
}

function openedPlacesAt({
  directory,
  key,
  start,
}: {
  directory: DirectoryIndex;
  key: string;
  start: number;
}): Step[] {
  return districtOpeners.flatMap(({ words, ranks }) => {
    const opener = directory.keyOf(words);
    if (!key.startsWith(opener, start)) return [];
    return placesAt({ directory, key, start: start + opener.length, ranks }).map((step) => ({
      ...step,
      length: opener.length + step.length,
    }));
  });
}

function placesAt({
  directory,
  key,
  start,
  ranks,
}: {
  directory: DirectoryIndex;
  key: string;
  start: number;
  ranks: readonly DistrictRank[];
}): Step[] {
  return ranks.flatMap((rank) =>
    [...(directory.places.get(rank) ?? [])]
      .filter(([place]) => key.startsWith(place, start))
      .map(([place, unit]): Step => ({ length: place.length, entry: { kind: 'unit', unit }, ranks })),
  );
}
