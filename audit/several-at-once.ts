/**
 * Works on so many items at once, and gives what came of each in the order in which they came. It begins nothing that nobody asks for:
 * while what it gave is looked at, what it began goes on. The first fault ends it.
 */
export async function* severalAtOnce<In, Out>({
  items,
  most,
  work,
}: {
  items: AsyncIterable<In> | Iterable<In>;
  most: number;
  work: (item: In) => Promise<Out>;
}): AsyncGenerator<Out> {
  const begun: Promise<Out>[] = [];
  for await (const item of items) {
    const one = work(item);
    // Its fault is thrown when its turn comes; until then it is no unhandled one.
    one.catch(() => undefined);
    begun.push(one);
    const first = begun.length >= most ? begun.shift() : undefined;
    if (first) yield await first;
  }
  for (const one of begun) yield await one;
}
