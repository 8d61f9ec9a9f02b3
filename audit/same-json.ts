import { isDeepStrictEqual } from 'node:util';

/** Whether two values are the same JSON: whatever the order of their members, and without what JSON leaves out. */
export function isSameJson(one: unknown, other: unknown): boolean {
  return isDeepStrictEqual(plain(one), plain(other));
}

function plain(value: unknown): unknown {
  return value === undefined ? undefined : JSON.parse(JSON.stringify(value));
}
