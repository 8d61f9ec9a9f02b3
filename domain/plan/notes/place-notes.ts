import { wholeText } from '../read-items.js';
import { roleOf } from '../read-line.js';
import { linesOf, type PlanGroup, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { note, quote } from './note.js';

/** Lines of a shortcoming that go on with the line before them, and lines that belong to no item of the form. */
export function placeNotes(group: PlanGroup): PlanNote[] {
  const [, ...rest] = linesOf(group).filter(({ kind }) => kind !== 'blank');
  const first = linesOf(group).find(({ kind }) => kind !== 'blank');
  const own = first && isHeading(first) ? rest : [...(first ? [first] : []), ...rest];
  const inner = group.children.flatMap((child) => (child.node === 'group' ? placeNotes(child) : []));
  return [...ownNotes({ group, lines: own }), ...inner];
}

function isHeading({ kind }: PlanLine): boolean {
  return kind === 'numbered' || kind === 'subnumbered' || kind === 'lettered';
}

function ownNotes({ group, lines }: { group: PlanGroup; lines: readonly PlanLine[] }): PlanNote[] {
  switch (group.kind) {
    case 'shortcoming':
      return lines.map((line) => (line.kind === 'text' ? continued(line) : unplaced(line)));
    case 'remedy':
    case 'tasks':
      return lines.map(unplaced);
    case 'responsibility':
      return lines.flatMap((line, index) => {
        if (roleOf(line)) return [];
        return index === 0 ? [unplaced(line)] : [continued(line)];
      });
    case 'causes':
      return lines.some(({ kind }) => kind === 'dash') ? lines.filter(isNoItem).map(continued) : [];
    case 'block':
      return lines.filter(isNoItem).map(continued);
    case 'time':
      return lines.filter(({ kind }) => kind !== 'text').map(unplaced);
    case 'front':
    case 'purposes':
    case 'contents':
    case 'organisation':
    case 'otherPart':
      return [];
  }
}

function isNoItem({ kind }: PlanLine): boolean {
  return kind !== 'dash' && kind !== 'plus';
}

function continued(line: PlanLine): PlanNote {
  const text = quote(wholeText(line));
  const vi = `dòng không có dấu đầu dòng, đọc tiếp vào dòng trước: ${text}.`;
  return note({
    line: line.line,
    code: 'continuedLine',
    vi,
    en: `no marker; read as part of the line before: ${text}.`,
  });
}

function unplaced(line: PlanLine): PlanNote {
  const text = quote(wholeText(line));
  const vi = `dòng không thuộc mục nào của mẫu kế hoạch: ${text}.`;
  return note({
    line: line.line,
    code: 'unplacedLine',
    vi,
    en: `the line belongs to no item of the form: ${text}.`,
  });
}
