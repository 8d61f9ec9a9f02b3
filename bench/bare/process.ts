import {
  allHandlersFinished,
  CancellationScope,
  condition,
  defineUpdate,
  isCancellation,
  proxyLocalActivities,
  setHandler,
  sleep,
} from '@temporalio/workflow';
import { type BareActivities, type BareInput, bareUpdate } from './messages.js';

const { nothing } = proxyLocalActivities<BareActivities>({ startToCloseTimeout: '5s' });
const command = defineUpdate<number>(bareUpdate);

/**
 * What anybody would write on Temporal alone: commands, one timer, and after each stimulus one local activity that does nothing.
 * It has as many updates, timers and local activities as the task of dondoc beside which it is measured.
 */
export async function bareProcess({ rings, ends }: BareInput): Promise<number> {
  let stimuli = 0;
  let undone = 1;
  let armed: { readonly at: number; readonly scope: CancellationScope } | undefined;
  const stimulus = () => {
    stimuli += 1;
    undone += 1;
    return stimuli;
  };
  const arm = (at: number) => {
    if (at === armed?.at) return;
    armed?.scope.cancel();
    armed = undefined;
    if (at === 0) return;
    const one = { at, scope: new CancellationScope() };
    armed = one;
    one.scope
      .run(() => sleep(Math.max(1, at - Date.now())))
      .then(
        () => {
          if (armed === one) armed = undefined;
          stimulus();
        },
        (fault: unknown) => {
          if (!isCancellation(fault)) throw fault;
        },
      );
  };
  setHandler(command, stimulus, { validator: () => undefined });
  for (;;) {
    if (undone > 0) {
      undone = 0;
      await nothing();
      continue;
    }
    if (ends && stimuli >= rings.length - 1) break;
    arm(rings[Math.min(stimuli, rings.length - 1)] ?? 0);
    await condition(() => undone > 0);
  }
  arm(0);
  await condition(allHandlersFinished);
  return stimuli;
}
