/**
 * The lossless tree of a plan. Every character of the text lies in exactly one piece of one line, and a group keeps its
 * lines and groups in their order, so the pieces in order are the text.
 */
export type PlanTree = { readonly byteOrderMark: string; readonly children: readonly PlanNode[] };

export type PlanNode = PlanLine | PlanGroup;

export type GroupKind =
  | 'front'
  | 'purposes'
  | 'contents'
  | 'organisation'
  | 'otherPart'
  | 'shortcoming'
  | 'causes'
  | 'remedy'
  | 'responsibility'
  | 'tasks'
  | 'block'
  | 'time';

export type PlanGroup = {
  readonly node: 'group';
  readonly kind: GroupKind;
  readonly children: readonly PlanNode[];
};

/** What the marker of a line says; what the line means follows from the group that holds it. */
export type LineKind = 'blank' | 'text' | 'part' | 'numbered' | 'subnumbered' | 'lettered' | 'dash' | 'plus';

/** One line, in pieces as typed and in this order: `   ` `-` ` ` `Đơn vị chủ trì` `: ` `Sở Y tế.` ` ` `\r\n`. */
export type PlanLine = {
  readonly node: 'line';
  readonly kind: LineKind;
  /** Its number in the text, from 1. */
  readonly line: number;
  /** Before the marker: indentation, and what word processors leave there ("[bookmark: _GoBack]"). */
  readonly lead: string;
  /** "-", "+", "B.", "7.", "7.1.", "a)", or empty. */
  readonly marker: string;
  readonly gap: string;
  /** A known label such as "Đơn vị chủ trì", or empty. */
  readonly label: string;
  /** The colon after the label with the spaces around it. */
  readonly colon: string;
  readonly text: string;
  readonly tail: string;
  /** "\n", "\r\n", "\r", or empty at the end of the text. */
  readonly end: string;
};

/** The lines that lie directly in a group or tree, without those of its groups. */
export function linesOf({ children }: { readonly children: readonly PlanNode[] }): PlanLine[] {
  return children.filter((child) => child.node === 'line');
}

export function groupsOf(
  { children }: { readonly children: readonly PlanNode[] },
  kind: GroupKind,
): PlanGroup[] {
  return children.filter((child): child is PlanGroup => child.node === 'group' && child.kind === kind);
}

/** Every line of a group or tree in the order of the text. */
export function allLinesOf({ children }: { readonly children: readonly PlanNode[] }): PlanLine[] {
  return children.flatMap((child) => (child.node === 'line' ? [child] : allLinesOf(child)));
}
