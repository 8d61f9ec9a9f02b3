import { textOf } from '../read-items.js';
import { roleOf } from '../read-line.js';
import { responsibilityLinesOf } from '../read-shortcoming.js';
import type { PlanNote } from '../types.js';
import { readUnitList } from '../units/read-unit-list.js';
import { spellingKey } from '../units/spelling-key.js';
import { type NoteSource, note, quote } from './note.js';

type NamedAt = {
  readonly name: string;
  readonly line: number;
  readonly list: 'lead' | 'coordinator' | 'block';
};

/** Units that the plan spells in several ways, and units that lead and coordinate the same shortcoming. */
export function nameNotes({ reading }: NoteSource): PlanNote[] {
  const byShortcoming = reading.shortcomings.map((read) => [
    ...responsibilityLinesOf(read.group).flatMap((line): NamedAt[] => {
      const role = roleOf(line);
      if (role !== 'lead' && role !== 'coordinator') return [];
      const names = readUnitList({ text: textOf({ ...line, label: '', colon: '' }) });
      return names.map((name) => ({ name, line: line.line, list: role }));
    }),
    ...read.shortcoming.blocks.flatMap(({ units, line }) =>
      units.map((name): NamedAt => ({ name, line, list: 'block' })),
    ),
  ]);
  const all = byShortcoming.flat();
  return [...spellingNotes(all), ...severalInOne(all), ...byShortcoming.flatMap(doubleRoleNotes)];
}

/** The spelling met most is the plan's own; of two met as often, the longer has fewer abbreviations. */
function spellingNotes(names: readonly NamedAt[]): PlanNote[] {
  const usual = usualSpellings(names);
  return names.flatMap(({ name, line }) => {
    const expected = usual.get(spellingKey(name)) ?? name;
    if (name.toLowerCase() === expected.toLowerCase()) return [];
    const [typed, elsewhere] = [quote(name), quote(expected)];
    const vi = `đơn vị viết ${typed}, chỗ khác viết ${elsewhere}.`;
    return [
      note({ line, code: 'unitSpelling', vi, en: `unit spelt ${typed} here, ${elsewhere} elsewhere.` }),
    ];
  });
}

function usualSpellings(names: readonly NamedAt[]): ReadonlyMap<string, string> {
  const times = new Map<string, number>();
  const timesOf = (name: string) => times.get(name.toLowerCase()) ?? 0;
  for (const { name } of names) times.set(name.toLowerCase(), timesOf(name) + 1);
  const usual = new Map<string, string>();
  for (const { name } of names) {
    const before = usual.get(spellingKey(name)) ?? '';
    const more = timesOf(name) - timesOf(before);
    if (more > 0 || (more === 0 && name.length > before.length)) usual.set(spellingKey(name), name);
  }
  return usual;
}

/** "UBND các huyện Nông Cống, Như Thanh" reads as one name and means two units; said where it is first met. */
const placesAfterPlural =
  /(?<!\p{L})các (?:huyện|thị xã|thành phố|xã|phường|sở):? \p{Lu}.{0,99}(?:,| và )\s?\p{Lu}/u;

function severalInOne(names: readonly NamedAt[]): PlanNote[] {
  const several = names.filter(({ name }) => placesAfterPlural.test(name));
  return several
    .filter(({ name }, at) => several.findIndex((other) => other.name === name) === at)
    .map(({ name, line }) => {
      const vi = `${quote(name)} là một cụm nhưng chỉ nhiều đơn vị.`;
      const en = `${quote(name)} is one name that means several units.`;
      return note({ line, code: 'unitSpelling', vi, en });
    });
}

function doubleRoleNotes(names: readonly NamedAt[]): PlanNote[] {
  const leads = new Set(names.filter(({ list }) => list === 'lead').map(({ name }) => spellingKey(name)));
  return names
    .filter(({ name, list }) => list === 'coordinator' && leads.has(spellingKey(name)))
    .map(({ name, line }) => {
      const vi = `${quote(name)} vừa chủ trì vừa phối hợp trong cùng một hạn chế.`;
      const en = `${quote(name)} both leads and coordinates the same shortcoming.`;
      return note({ line, code: 'leadAlsoCoordinates', vi, en });
    });
}
