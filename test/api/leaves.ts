type Path = readonly (string | number)[];

/** The places of a body where something is that holds nothing further. */
export function leavesOf(value: unknown, path: Path = []): readonly Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return Object.entries(value).flatMap(([key, inner]) =>
    leavesOf(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The same with another value in one place. */
export function withLeaf({
  of,
  path: [first, ...rest],
  value,
}: {
  of: unknown;
  path: Path;
  value: unknown;
}): unknown {
  if (first === undefined) return value;
  if (Array.isArray(of))
    return of.map((inner: unknown, at) =>
      at === first ? withLeaf({ of: inner, path: rest, value }) : inner,
    );
  const whole = of as Readonly<Record<string, unknown>>;
  return { ...whole, [first]: withLeaf({ of: whole[first], path: rest, value }) };
}
