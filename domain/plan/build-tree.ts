import { partKindOf, readLine, roleOf } from './read-line.js';
import { splitLines } from './split-lines.js';
import type { GroupKind, PlanLine, PlanNode, PlanTree } from './tree.js';

type OpenGroup = {
  readonly node: 'group';
  readonly kind: GroupKind;
  readonly children: (PlanLine | OpenGroup)[];
};
type SectionKind = 'causes' | 'remedy' | 'time';

/** The tree of a text of any content, in one pass; the groups hold whatever lines follow their heading. */
export function buildTree({ text }: { text: string }): PlanTree {
  const byteOrderMark = text.startsWith('\uFEFF') ? '\uFEFF' : '';
  const root: (PlanLine | OpenGroup)[] = [];
  const open = openGroups(root);
  for (const raw of splitLines(text.slice(byteOrderMark.length))) place({ line: readLine(raw), open });
  const children: readonly PlanNode[] = root;
  return { byteOrderMark, children };
}

type Groups = ReturnType<typeof openGroups>;

/** The path of groups that are open while lines are read. */
function openGroups(root: (PlanLine | OpenGroup)[]) {
  const path: OpenGroup[] = [];
  const start = (kind: GroupKind): void => {
    const group: OpenGroup = { node: 'group', kind, children: [] };
    (path.at(-1)?.children ?? root).push(group);
    path.push(group);
  };
  return {
    has: (kind: GroupKind): boolean => path.some((group) => group.kind === kind),
    add: (line: PlanLine): void => {
      if (path.length === 0) start('front');
      path.at(-1)?.children.push(line);
    },
    /** Closes down to the group of this kind, or to the root; then opens the new one inside it. */
    startIn: (parent: GroupKind | 'root', kind: GroupKind): void => {
      while (path.length > 0 && path.at(-1)?.kind !== parent) path.pop();
      start(kind);
    },
  };
}

function place({ line, open }: { line: PlanLine; open: Groups }): void {
  if (line.kind === 'part') open.startIn('root', partKindOf(line.text));
  else if (open.has('contents')) openInContents({ line, open });
  open.add(line);
}

function openInContents({ line, open }: { line: PlanLine; open: Groups }): void {
  if (line.kind === 'numbered') return open.startIn('contents', 'shortcoming');
  if (!open.has('shortcoming')) return;
  const section = sectionOf(line);
  if (section) return open.startIn('shortcoming', section);
  if (open.has('remedy')) openInRemedy({ line, open });
}

function openInRemedy({ line, open }: { line: PlanLine; open: Groups }): void {
  const letter = line.kind === 'lettered' ? roleOf(line) : undefined;
  if (letter === 'responsibility' || letter === 'tasks') return open.startIn('remedy', letter);
  if (line.kind === 'dash' && line.label !== '') {
    if (!open.has('responsibility')) open.startIn('remedy', 'responsibility');
    return;
  }
  const opensBlock = line.kind === 'dash' || (line.kind === 'plus' && !open.has('block'));
  if (!opensBlock || open.has('responsibility')) return;
  if (!open.has('tasks')) open.startIn('remedy', 'tasks');
  open.startIn('tasks', 'block');
}

/** A section is known by its label, since numbers are doubled or missed; by its number only without a known label. */
function sectionOf(line: PlanLine): SectionKind | undefined {
  if (line.kind !== 'subnumbered') return undefined;
  const role = roleOf(line);
  if (role === 'causes' || role === 'remedy' || role === 'time') return role;
  return (['causes', 'remedy', 'time'] as const)[Number(/\.\s*(\d+)[.)]$/.exec(line.marker)?.[1]) - 1];
}
