import type { Editable, Heading, ListBlock, TableBlock, TableColumn, TableRow, TextBlock } from './paper.js';

/** Short ways to write blocks. */
export function heading(level: Heading['level'], text: string): Heading {
  return { kind: 'heading', level, text };
}

export function paragraph(text: string): TextBlock {
  return { kind: 'paragraph', text };
}

export function list(items: readonly string[]): ListBlock {
  return { kind: 'list', items };
}

export function column(title: string, share: number, align: TableColumn['align'] = 'left'): TableColumn {
  return { title, share, align };
}

export function table({
  caption,
  columns,
  rows,
}: {
  caption?: string;
  columns: readonly TableColumn[];
  rows: readonly TableRow[];
}): TableBlock {
  return { kind: 'table', ...(caption !== undefined && { caption }), columns, rows };
}

/** Makes the editable texts of one paper: what the office wrote in a slot, or else the sentence that is drafted. */
export type Slot = (given: { id: string; label: string; drafted: string }) => Editable;

export function slotsWith(texts: Readonly<Record<string, string>>): Slot {
  return ({ id, label, drafted }) => ({ kind: 'editable', id, label, text: texts[id] ?? drafted });
}
