import { allLinesOf, type PlanLine, type PlanTree } from './tree.js';

/** The text of a plan from the pieces of its tree: the very characters that were read. */
export function writePlan(tree: PlanTree): string {
  return tree.byteOrderMark + allLinesOf(tree).map(textOfLine).join('');
}

function textOfLine({ lead, marker, gap, label, colon, text, tail, end }: PlanLine): string {
  return lead + marker + gap + label + colon + text + tail + end;
}
