import type { Visible } from '../../domain/access/condition.js';

/** A query for what is asked for among what is visible; neither can widen the other, whatever fields they name. */
export function both(visible: Visible, asked: Record<string, unknown>): Record<string, unknown> {
  return Object.keys(visible).length === 0 ? asked : { $and: [visible, asked] };
}
