import { cleanText } from '../clean-text.js';
import { labelAtStart, standardLabel } from '../labels.js';
import { textOf } from '../read-items.js';
import { roleOf } from '../read-line.js';
import { allLinesOf, type PlanLine } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote } from './note.js';

/** Labels that are worded unlike the form, and headings with a section's number whose wording is unknown. */
export function labelNotes({ tree }: NoteSource): PlanNote[] {
  return allLinesOf(tree).flatMap((line) => variant(line));
}

function variant(line: PlanLine): PlanNote[] {
  if (line.label === '') return unknownHeading(line);
  const role = roleOf(line);
  if (!role) return [];
  const known = labelAtStart({ text: line.label, roles: [role] })?.label;
  if (known?.standard !== false) return [];
  const [typed, standard] = [quote(cleanText(line.label)), quote(standardLabel(role))];
  const vi = `nhãn ${typed} thay cho ${standard}.`;
  return [note({ line: line.line, code: 'labelVariant', vi, en: `label ${typed} instead of ${standard}.` })];
}

function unknownHeading(line: PlanLine): PlanNote[] {
  if (line.kind !== 'subnumbered' || line.text.length > 200) return [];
  const typed = quote(textOf(line));
  return [
    note({
      line: line.line,
      code: 'labelVariant',
      vi: `tiêu đề lạ ${typed}.`,
      en: `unknown heading ${typed}.`,
    }),
  ];
}
