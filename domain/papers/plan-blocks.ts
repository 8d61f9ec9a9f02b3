import { allLinesOf, type PlanGroup, type PlanLine, type PlanNode, type PlanTree } from '../plan/tree.js';
import { nfc } from '../text/fold.js';
import { heading, paragraph } from './blocks.js';
import type { Block } from './paper.js';
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
  return blocksOf({ nodes: tree.children, title, hidden });
}

interface Options {
  readonly title: string;
  readonly hidden: readonly number[];
}

function blocksOf({ nodes, ...options }: Options & { nodes: readonly PlanNode[] }): readonly Block[] {
  return nodes.flatMap((node) => {
    if (node.node === 'line') return blockOf({ line: node, title: options.title });
    if (node.kind === 'shortcoming' && isHidden({ group: node, hidden: options.hidden }))
      return [heading(2, `${String(numberIn(node))}. (${confidentialText})`)];
    // The title stands in the paper's head; no other part of the plan is compared with it.
    return blocksOf({ nodes: node.children, ...options, ...(node.kind !== 'front' && { title: '' }) });
  });
}

function isHidden({ group, hidden }: { group: PlanGroup; hidden: readonly number[] }): boolean {
  const number = numberIn(group);
  return number !== undefined && hidden.includes(number);
}

/** The number before a shortcoming's title. */
function numberIn(group: PlanGroup): number | undefined {
  const marker = allLinesOf(group).find(({ kind }) => kind === 'numbered')?.marker;
  return marker === undefined ? undefined : Number.parseInt(marker, 10);
}

function blockOf({ line, title }: { line: PlanLine; title: string }): readonly Block[] {
  const { kind, marker, gap, label, colon, text } = line;
  const words = nfc(`${marker}${gap}${label}${colon}${text}`).replace(/\s+/gu, ' ').trim();
  if (words === '' || nfc(title).includes(words)) return [];
  switch (kind) {
    case 'part':
      return [heading(1, words)];
    case 'numbered':
      return [heading(2, words)];
    case 'subnumbered':
    case 'lettered':
      return [heading(3, words)];
    case 'blank':
    case 'text':
    case 'dash':
    case 'plus':
      return [paragraph(words)];
  }
}
