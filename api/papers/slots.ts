import type { Paper } from '../../domain/papers/paper.js';
import { editablesOf } from '../../domain/papers/slots.js';
import { invalidInput } from '../operation/parse.js';

/** Refuses texts for places that a paper does not have: figures and headings are nobody's to write. */
export function refuseUnknownSlots({
  paper,
  texts,
}: {
  paper: Pick<Paper, 'body' | 'annexes'>;
  texts: Readonly<Record<string, string>>;
}): void {
  const slots = new Set(editablesOf(paper).map(({ id }) => id));
  const unknown = Object.keys(texts).filter((id) => !slots.has(id));
  if (unknown.length === 0) return;
  const messages = {
    vi: 'Văn bản này không có đoạn văn sửa được như vậy.',
    en: 'No text of this paper can be edited here.',
  };
  throw invalidInput(unknown.map((id) => ({ field: `texts.${id}`, place: 'body', messages })));
}
