const mostTogether = 200;
const mostOnTheWay = 2;

/**
 * Joins what waits for the database: while some are on their way, those that come go together with the next. One that comes alone goes
 * at once. `carry` tells each what came of its own, and never throws.
 */
export function goTogether<Waiting>(
  carry: (together: readonly Waiting[]) => Promise<void>,
): (one: Waiting) => void {
  let waiting: Waiting[] = [];
  let onTheWay = 0;
  const carryAll = async (): Promise<void> => {
    onTheWay += 1;
    while (waiting.length > 0) {
      const together = waiting.slice(0, mostTogether);
      waiting = waiting.slice(mostTogether);
      await carry(together);
    }
    onTheWay -= 1;
  };
  return (one) => {
    waiting.push(one);
    if (onTheWay < mostOnTheWay) void carryAll();
  };
}
