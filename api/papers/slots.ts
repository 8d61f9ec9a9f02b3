import type { Paper } from '../../domain/papers/paper.js';
import { editablesOf } from '../../domain/papers/slots.js';
import { Problem } from '../problem.js';

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
  const fields = unknown.map((id) => ({
    field: `texts.${id}`,
    message: 'no text of this paper can be edited here',
  }));
  const names = unknown.map((id) => `texts.${id}`).join(', ');
  throw new Problem({
    status: 422,
    code: 'invalidInput',
    sentence: { vi: `Dữ liệu gửi lên chưa đúng: ${names}.`, en: `Invalid input: ${names}.` },
    details: { fields },
  });
}
