/** The first place where two JSON values differ: `obligation.schedule.0.at`, and what stands there. */
export interface Difference {
  readonly field: string;
  readonly found: string;
  readonly expected: string;
}

export function firstDifference({
  found,
  expected,
  field = '',
}: {
  found: unknown;
  expected: unknown;
  field?: string;
}): Difference | undefined {
  if (isSame(found, expected)) return undefined;
  if (!isContainer(found) || !isContainer(expected) || Array.isArray(found) !== Array.isArray(expected))
    return { field, found: shown(found), expected: shown(expected) };
  const keys = [...new Set([...Object.keys(expected), ...Object.keys(found)])].sort();
  for (const key of keys) {
    const difference = firstDifference({
      found: own(found, key),
      expected: own(expected, key),
      field: field === '' ? key : `${field}.${key}`,
    });
    if (difference) return difference;
  }
  return undefined;
}

/** Mostly two values are the same, and then it is not asked where they differ. What is undefined is not there. */
function isSame(one: unknown, other: unknown): boolean {
  if (Object.is(one, other)) return true;
  if (!isContainer(one) || !isContainer(other) || Array.isArray(one) !== Array.isArray(other)) return false;
  for (const key of Object.keys(one)) if (!isSame(own(one, key), own(other, key))) return false;
  for (const key of Object.keys(other))
    if (own(other, key) !== undefined && !Object.hasOwn(one, key)) return false;
  return true;
}

function own(container: object, key: string): unknown {
  return Object.hasOwn(container, key) ? (container as Record<string, unknown>)[key] : undefined;
}

function isContainer(value: unknown): value is object {
  return typeof value === 'object' && value !== null;
}

function shown(value: unknown): string {
  const text = value === undefined ? '—' : JSON.stringify(value);
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}
