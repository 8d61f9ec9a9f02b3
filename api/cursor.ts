import { z } from 'zod';
import { invalidInput } from './operation/parse.js';

const place = z.tuple([z.string(), z.array(z.union([z.string().max(500), z.number()])).max(5)]);

/** Where the page after this one begins, for the caller to hand back as it is. */
export function cursorOf({ order, next }: { order: string; next: readonly (string | number)[] }): string {
  return Buffer.from(JSON.stringify([order, next])).toString('base64url');
}

/** The place that a cursor names. Throws Problem 422 for what is none of ours, or of a list in another order. */
export function placeIn({
  cursor,
  order,
  fields,
}: {
  cursor: string;
  order: string;
  /** How many values a place in this order has. */
  fields: number;
}): readonly (string | number)[] {
  const [of, values] = placeOf(cursor) ?? [];
  if (of === order && values?.length === fields) return values;
  const messages = {
    vi: 'Phải là "next" của trang trước, với cùng cách sắp xếp.',
    en: 'Must be `next` of the page before, in the same order.',
  };
  throw invalidInput([{ field: 'cursor', place: 'query', messages }]);
}

function placeOf(cursor: string): z.output<typeof place> | undefined {
  try {
    return place.parse(JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')));
  } catch {
    return undefined;
  }
}
