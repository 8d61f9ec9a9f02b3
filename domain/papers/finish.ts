import type { Block, Paper } from './paper.js';

/** A paper with the line that says what it replaces, and the sign "./." that ends a text (Decree 30/2020, annex III). */
export function finish(paper: Paper): Paper {
  const { replaces } = paper;
  const body: readonly Block[] =
    replaces === undefined
      ? paper.body
      : [...paper.body, { kind: 'paragraph', text: `Văn bản này thay thế ${replaces}.` }];
  return { ...paper, body: endMarked(body) };
}

function endMarked(body: readonly Block[]): readonly Block[] {
  const at = body.findLastIndex((block) => !isEmpty(block));
  return body.map((block, index) => (index === at ? withMark(block) : block));
}

function isEmpty(block: Block): boolean {
  return block.kind === 'editable' && block.text.trim() === '';
}

function withMark(block: Block): Block {
  switch (block.kind) {
    case 'paragraph':
    case 'editable':
      return { ...block, text: mark(block.text) };
    case 'list':
      return {
        ...block,
        items: block.items.map((item, index) => (index === block.items.length - 1 ? mark(item) : item)),
      };
    case 'heading':
    case 'table':
    case 'chart':
    case 'qr':
      return block;
  }
}

function mark(text: string): string {
  return `${text.trimEnd().replace(/(?:\.\/\.|[.;])$/u, '')}./.`;
}
