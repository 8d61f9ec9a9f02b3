import {
  allHandlersFinished,
  condition,
  defineQuery,
  defineUpdate,
  proxyActivities,
  setCurrentDetails,
  setHandler,
  sleep,
  workflowInfo,
} from '@temporalio/workflow';
import { calendarNow, waitMs } from '../domain/calendar/clock.js';
import { addDays, addMs, endOfDate } from '../domain/calendar/instant.js';
import type { PeriodCommand } from '../domain/period/commands.js';
import { decidePeriod, synthesisBuilt } from '../domain/period/decide.js';
import type { PeriodEvent } from '../domain/period/events.js';
import { foldPeriod } from '../domain/period/evolve.js';
import { schedulePeriod } from '../domain/period/schedule.js';
import { type FrozenSynthesis, type PeriodState, synthesisInForce } from '../domain/period/state.js';
import { nextPeriodDeadline, tickPeriod } from '../domain/period/tick.js';
import { earlier } from '../domain/task/firing.js';
import { periodSummaryOf } from '../domain/views/period-summary.js';
import { Alarm } from './alarm.js';
import {
  type Activities,
  commandUpdate,
  type PeriodReceipt,
  type ReportingPeriodInput,
  stateQuery,
} from './messages.js';
import { refusalFailure } from './refusal-failure.js';

const command = defineUpdate<PeriodReceipt, [PeriodCommand]>(commandUpdate);
const currentState = defineQuery<PeriodState>(stateQuery);

const { recordPeriod, startPeriod } = proxyActivities<Pick<Activities, 'recordPeriod' | 'startPeriod'>>({
  startToCloseTimeout: '30s',
  retry: { initialInterval: '1s', backoffCoefficient: 2, maximumInterval: '10s' },
});
const { buildSynthesis } = proxyActivities<Pick<Activities, 'buildSynthesis'>>({
  startToCloseTimeout: '10m',
  retry: { initialInterval: '2s', backoffCoefficient: 2, maximumInterval: '1m' },
});

/** What was done before the freeze is recorded by then. */
const recordedAfterMs = 30_000;
/** So long a period that was received can be opened again. */
const restsAfterDays = 90;

/**
 * The durable process of one reporting period of a plan. It opens, closes its data, presses DPI for the synthesis, has it built
 * when DPI freezes it, presses the chairman for its receipt, and starts the period after it.
 */
export async function reportingPeriod({
  terms,
  clock,
  carried,
}: ReportingPeriodInput): Promise<PeriodReceipt> {
  const at = (epochMs: number) => calendarNow({ clock, epochMs });
  const now = () => at(Date.now());
  const alarm = new Alarm(clock);
  let unrecorded = carried ? [] : schedulePeriod({ terms, now: at(workflowInfo().startTime.getTime()) });
  let state = foldPeriod(unrecorded, carried);
  let nextStarted = false;
  const { planId, period, due } = terms.brief;
  const restsAt = endOfDate(addDays(due, restsAfterDays));

  const take = (events: readonly PeriodEvent[]) => {
    state = events.length > 0 ? foldPeriod(events, state) : state;
    unrecorded = [...unrecorded, ...events];
  };
  const receipt = (): PeriodReceipt => ({
    periodId: state.brief.periodId,
    sequence: state.sequence,
    phase: state.phase,
  });
  const decided = (asked: PeriodCommand) => {
    const decision = decidePeriod({ state, command: asked, now: now() });
    if (!decision.ok) throw refusalFailure(decision.refusal);
    return decision.events;
  };
  setHandler(currentState, () => state);
  setHandler(
    command,
    (asked) => {
      take(decided(asked));
      return receipt();
    },
    { validator: (asked: PeriodCommand) => void decided(asked) },
  );

  const build = async ({ version, frozenAt }: FrozenSynthesis) => {
    await sleep(waitMs({ clock, epochMs: Date.now(), until: addMs(frozenAt, recordedAfterMs) }));
    const { planTitle } = state.brief;
    const { hash } = await buildSynthesis({ planId, planTitle, period, due, version, frozenAt });
    take(synthesisBuilt({ state, version, hash, now: now() }));
  };
  const mayRest = () => state.phase === 'received' && nextStarted && now() >= restsAt;

  for (;;) {
    take(tickPeriod({ state, now: now() }));
    setCurrentDetails(periodSummaryOf(state));
    if (unrecorded.length > 0) {
      const events = unrecorded;
      unrecorded = [];
      await recordPeriod({ events, state, decidedAtMs: Date.now() });
      continue;
    }
    const unbuilt = synthesisInForce(state);
    if (unbuilt && unbuilt.hash === undefined) {
      await build(unbuilt);
      continue;
    }
    if (!nextStarted && state.phase !== 'scheduled' && state.phase !== 'open') {
      nextStarted = true;
      await startPeriod({
        planId,
        after: period,
        date: due,
        ...(clock && { clock }),
      });
      continue;
    }
    if (mayRest()) break;
    alarm.arm(earlier(nextPeriodDeadline(state), state.phase === 'received' ? restsAt : undefined));
    const waited = alarm.armed;
    await condition(() => unrecorded.length > 0 || alarm.armed !== waited);
  }
  alarm.stop();
  await condition(allHandlersFinished);
  return receipt();
}
