import { shortcomingNumber } from '../plan/hide-shortcomings.js';
import type { PlanGroup, PlanLine, PlanTree } from '../plan/tree.js';
import { nfc } from '../text/fold.js';
import { heading, paragraph } from './blocks.js';
import type { Block, Heading, TextBlock } from './paper.js';
import { confidentialText } from './task-reference.js';

/** The plan's text after its title, line by line, as paragraphs; of a hidden shortcoming only its number. */
export function planBlocks({
  tree,
  title,
  hidden,
}: {
  tree: PlanTree;
  title: string;
  hidden: readonly number[];
}): readonly Block[] {
  return blocksOf({ group: tree, hidden }).filter(({ text }) => text !== '' && !nfc(title).includes(text));
}

function blocksOf({
  group,
  hidden,
}: {
  group: PlanTree | PlanGroup;
  hidden: readonly number[];
}): readonly (Heading | TextBlock)[] {
  const isShortcoming = 'kind' in group && group.kind === 'shortcoming';
  return group.children.flatMap((node) => {
    if (node.node === 'line') return [blockOf({ line: node, isShortcoming })];
    if (node.kind === 'shortcoming' && isHidden({ group: node, hidden }))
      return [heading(2, `${String(shortcomingNumber(node))}. (${confidentialText})`)];
    return blocksOf({ group: node, hidden });
  });
}

function isHidden({ group, hidden }: { group: PlanGroup; hidden: readonly number[] }): boolean {
  const number = shortcomingNumber(group);
  return number !== undefined && hidden.includes(number);
}

function blockOf({ line, isShortcoming }: { line: PlanLine; isShortcoming: boolean }): Heading | TextBlock {
  const { kind, marker, gap, label, colon, text } = line;
  const words = nfc(`${marker}${gap}${label}${colon}${text}`).replace(/\s+/gu, ' ').trim();
  switch (kind) {
    case 'part':
      return heading(1, words);
    case 'numbered':
      return isShortcoming ? heading(2, words) : paragraph(words);
    case 'subnumbered':
    case 'lettered':
      return colon === '' ? heading(3, words) : paragraph(words);
    case 'blank':
    case 'text':
    case 'dash':
    case 'plus':
      return paragraph(words);
  }
}
