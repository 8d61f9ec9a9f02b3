import { benchNamed } from '../benches.js';
import type { Side } from './bench.js';
import type { Answer, Asked } from './messages.js';

/** The process of one side: does what the suite asks, and ends when the suite is gone. */
let side: Side | undefined;

process.on('message', (asked: Asked) => {
  void answer(asked)
    .catch(
      (fault: unknown): Answer => ({
        fault: fault instanceof Error ? (fault.stack ?? fault.message) : String(fault),
      }),
    )
    .then((said) => process.send?.(said));
});
process.on('disconnect', () => process.exit(1));

async function answer(asked: Asked): Promise<Answer> {
  switch (asked.do) {
    case 'open': {
      const bench = await benchNamed(asked.bench);
      side = await bench.open[asked.side](asked.setting);
      return { done: true };
    }
    case 'measure':
      if (!side) throw new Error('nothing is open');
      return { values: await side.measure(asked.round) };
    case 'close':
      await side?.close();
      return { done: true };
  }
}
