/** Does something for each, so many at once. */
export async function atOnce<Item>({
  items,
  limit,
  act,
}: {
  items: readonly Item[];
  limit: number;
  act: (item: Item, place: number) => Promise<unknown>;
}): Promise<void> {
  const left = items.entries();
  const work = async (): Promise<void> => {
    for (const [place, item] of left) await act(item, place);
  };
  await Promise.all(Array.from({ length: Math.min(limit, items.length) }, work));
}

/** How many milliseconds something takes. */
export async function millisecondsOf(act: () => Promise<unknown>): Promise<number> {
  const begun = performance.now();
  await act();
  return performance.now() - begun;
}
