import { allLinesOf, type PlanGroup, type PlanLine, type PlanNode, type PlanTree } from './tree.js';

/** What stands in place of words that only those who are in the matter may read. */
const leftOut = '(Nội dung theo chế độ bảo mật)';

/** The tree with nothing of some shortcomings but their numbers; line numbers stay what they were. */
export function hideShortcomings({ tree, hidden }: { tree: PlanTree; hidden: readonly number[] }): PlanTree {
  if (hidden.length === 0) return tree;
  const shown = (node: PlanNode): readonly PlanNode[] => {
    if (node.node === 'line') return [node];
    if (node.kind !== 'shortcoming') return [{ ...node, children: node.children.flatMap(shown) }];
    const number = shortcomingNumber(node);
    return number === undefined || !hidden.includes(number) ? [node] : emptied(node);
  };
  return { ...tree, children: tree.children.flatMap(shown) };
}

/** The number before a shortcoming's title. */
export function shortcomingNumber(group: PlanGroup): number | undefined {
  const marker = allLinesOf(group).find(({ kind }) => kind === 'numbered')?.marker;
  return marker === undefined ? undefined : Number.parseInt(marker, 10);
}

/** As many lines as there were: the first says that something is left out, the others say nothing. */
function emptied(group: PlanGroup): readonly PlanLine[] {
  const lines = allLinesOf(group);
  const marker = lines.find(({ kind }) => kind === 'numbered')?.marker ?? '';
  return lines.map((line, at) => ({
    ...line,
    ...(at === 0
      ? ({ kind: 'numbered', lead: '', marker, gap: ' ', text: leftOut } as const)
      : ({ kind: 'blank', lead: '', marker: '', gap: '', text: '' } as const)),
    label: '',
    colon: '',
    tail: '',
  }));
}
