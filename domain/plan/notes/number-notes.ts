import { shortcomingGroupsOf } from '../build-reading.js';
import { textOf } from '../read-items.js';
import { numberOf } from '../read-shortcoming.js';
import { type GroupKind, groupsOf, linesOf, type PlanGroup } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote } from './note.js';

const sections = ['causes', 'remedy', 'time'] as const;
const parts: readonly { readonly kind: GroupKind; readonly name: string }[] = [
  { kind: 'purposes', name: 'A. MỤC ĐÍCH, YÊU CẦU' },
  { kind: 'contents', name: 'B. NỘI DUNG KẾ HOẠCH' },
  { kind: 'organisation', name: 'C. TỔ CHỨC THỰC HIỆN' },
];

/** Numbers that are doubled, missing or out of order, of parts, shortcomings and their sections. */
export function numberNotes(source: NoteSource): PlanNote[] {
  const groups = shortcomingGroupsOf(source.tree);
  return [...partNotes(source), ...orderNotes(groups), ...groups.flatMap(sectionNotes)];
}

function partNotes({ tree }: NoteSource): PlanNote[] {
  return parts.flatMap(({ kind, name }) => {
    const found = groupsOf(tree, kind);
    if (found.length === 1) return [];
    const line = found[1] ? (linesOf(found[1])[0]?.line ?? 1) : 1;
    return found.length === 0
      ? [note({ line, code: 'partOrder', vi: `không có phần "${name}".`, en: `there is no part "${name}".` })]
      : [
          note({
            line,
            code: 'partOrder',
            vi: `phần "${name}" có hai lần.`,
            en: `part "${name}" is there twice.`,
          }),
        ];
  });
}

function orderNotes(groups: readonly PlanGroup[]): PlanNote[] {
  return groups.flatMap((group, index) => {
    const before = groups[index - 1];
    const expected = before ? numberOf(before) + 1 : 1;
    const found = numberOf(group);
    if (found === expected) return [];
    const vi = `hạn chế mang số ${found}, theo thứ tự phải là ${expected}.`;
    const en = `the shortcoming has number ${found} where ${expected} is next.`;
    return [note({ line: linesOf(group)[0]?.line ?? 0, code: 'shortcomingNumber', vi, en })];
  });
}

function sectionNotes(group: PlanGroup): PlanNote[] {
  return sections.flatMap((kind, index) =>
    groupsOf(group, kind).flatMap((section, repeat) => {
      const heading = linesOf(section)[0];
      const expected = `${numberOf(group)}.${index + 1}`;
      const found = (heading?.marker ?? '').replace(/[^\d.]/gu, '').replace(/\.$/, '');
      if (!heading || (found === expected && repeat === 0)) return [];
      const what = quote(heading.label || textOf(heading));
      const vi =
        found === expected
          ? `mục ${what} của hạn chế ${numberOf(group)} có hai lần.`
          : `mục ${what} mang số ${found}, theo thứ tự phải là ${expected}.`;
      const en =
        found === expected
          ? `section ${what} of shortcoming ${numberOf(group)} is there twice.`
          : `section ${what} has number ${found} where ${expected} is next.`;
      return [note({ line: heading.line, code: 'sectionNumber', vi, en })];
    }),
  );
}
