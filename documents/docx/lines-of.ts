import { markEnd, markStart } from './write-list-marks.js';

/** A node of the converter's document, as far as its text depends on it. */
export type DocumentNode = {
  readonly type: string;
  readonly value?: string;
  readonly breakType?: string;
  readonly children?: readonly DocumentNode[];
  readonly numbering?: { readonly isOrdered: boolean; readonly level: string } | null;
};

/** The text of a document: a paragraph or a line broken by hand is a line; table cells follow each other as in reading. */
export function linesOf(node: DocumentNode): string[] {
  if (node.type === 'paragraph') return paragraphText(node).split('\n');
  return (node.children ?? []).flatMap(linesOf);
}

function paragraphText(paragraph: DocumentNode): string {
  const text = clean(textOf(paragraph));
  const [, shown, rest = text] = marked.exec(text) ?? [];
  const mark = shown ?? guessedMark(paragraph);
  const typed = withoutMarks(rest);
  if (mark === '' || typed.trim() === '' || ownMarker.test(typed)) return typed;
  return `${mark} ${typed.trimStart()}`;
}

const marked = new RegExp(`^${markStart}([^${markEnd}]*)${markEnd}([^]*)$`, 'u');
const marks = new RegExp(`${markStart}[^${markEnd}]*${markEnd}`, 'gu');
/** What a typist put there stands, even where Word shows a bullet of its own before it. */
const ownMarker = /^\s*(?:[-‐‒–—−•+]|\d{1,3}\.|[a-zđ]\))/u;

/** Where the list itself could not be read: at least that it is a list. */
function guessedMark({ numbering }: DocumentNode): string {
  if (!numbering || numbering.isOrdered) return '';
  return numbering.level === '0' ? '-' : '+';
}

function withoutMarks(text: string): string {
  return text.replace(marks, '');
}

function textOf({ type, value = '', breakType, children = [] }: DocumentNode): string {
  switch (type) {
    case 'text':
      return value;
    case 'tab':
      return '\t';
    case 'break':
      return breakType === 'line' ? '\n' : '';
    default:
      return children.map(textOf).join('');
  }
}

/** Word's hyphens that only steer the breaking of lines: one that may not break is a hyphen, one that may is nothing. */
function clean(text: string): string {
  return text.replace(/\u2011/g, '-').replace(/\u00ad/g, '');
}
