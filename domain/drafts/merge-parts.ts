/** Something that is written in parts by several people: lines of a report by task, texts of a paper by slot. */
export type Parts<Part> = Readonly<Record<string, Part>>;

/** What comes of two people writing at once: what fits together is together; what does not stays apart for somebody to choose. */
export interface Merged<Part> {
  /** Mine where I changed it, theirs where I did not. */
  readonly parts: Parts<Part>;
  /** Parts that both changed, each to something else, as they stand with the others; undefined where they took it out. */
  readonly conflicts: ReadonlyMap<string, Part | undefined>;
}

/** Brings together what I wrote and what others saved meanwhile, by what stood there when I began. */
export function mergeParts<Part>({
  base,
  mine,
  theirs,
}: {
  base: Parts<Part>;
  mine: Parts<Part>;
  theirs: Parts<Part>;
}): Merged<Part> {
  const ids = new Set([...Object.keys(mine), ...Object.keys(theirs)]);
  const conflicts = new Map<string, Part | undefined>();
  const parts: Record<string, Part> = {};
  for (const id of ids) {
    const own = mine[id];
    const other = theirs[id];
    const changedByMe = !isSame(own, base[id]);
    if (changedByMe && !isSame(other, base[id]) && !isSame(own, other)) conflicts.set(id, other);
    const kept = changedByMe ? own : other;
    if (kept !== undefined) parts[id] = kept;
  }
  return { parts, conflicts };
}

/** Which parts are not as they are stored. */
export function changedParts<Part>({
  base,
  mine,
}: {
  base: Parts<Part>;
  mine: Parts<Part>;
}): readonly string[] {
  const ids = new Set([...Object.keys(base), ...Object.keys(mine)]);
  return [...ids].filter((id) => !isSame(base[id], mine[id]));
}

/** The same content, in whatever order its fields stand. */
function isSame(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const fields = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...fields].every((field) =>
    isSame((one as Parts<unknown>)[field], (other as Parts<unknown>)[field]),
  );
}
