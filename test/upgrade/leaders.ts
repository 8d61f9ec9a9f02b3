import { setTimeout as pause } from 'node:timers/promises';
import type { Store } from '../../activities/store/port.js';
import { severalAtOnce } from '../../audit/several-at-once.js';
import { type CalendarClock, calendarNow } from '../../domain/calendar/clock.js';
import { rulesOf } from '../../domain/policy/rules-edition.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Command, CommandBody } from '../../domain/task/commands.js';
import type { TaskState } from '../../domain/task/state.js';
import { type DirectSender, type Sender, send } from '../chaos/send.js';

const dayMs = 86_400_000;
/** It may be over when the command arrives, and is refused then: the next look takes the Saturday after it. */
const daysAhead = 1;
const retryAfterMs = 300;
const movedAtOnce = 8;
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';

interface Terms {
  readonly store: Pick<Store, 'task'>;
  readonly sender: Sender | DirectSender;
  readonly clock: CalendarClock;
  readonly taskIds: readonly string[];
}

/** Leaders who answer every direction that they owe with a date on a Saturday, until the signal. */
export async function leadersAtWork({
  store,
  sender,
  clock,
  taskIds,
  signal,
  lookAgainMs,
}: Terms & { readonly signal: AbortSignal; readonly lookAgainMs: number }): Promise<void> {
  // Read anew at every turn: it is aborted while others work.
  const isOver = () => signal.aborted;
  while (!isOver()) {
    for (const [place, taskId] of taskIds.entries()) {
      if (isOver()) return;
      const state = (await store.task(taskId).catch(() => undefined))?.state;
      if (!state) continue;
      const due = saturdayAfter(calendarNow({ clock, epochMs: Date.now() }));
      for (const { direction, leader } of directionsOwed(state)) {
        const id = `lead/${direction}/${due}`;
        const by: Actor = {
          ...{ person: leader, leader },
          role: leader === state.brief.chairman ? 'chairman' : 'viceChairman',
        };
        const body: CommandBody = {
          ...{ type: place % 2 === 0 ? 'instruct' : 'extend', direction, due },
          text: 'Yêu cầu hoàn thành.',
        };
        await send({ sender, taskId, person: leader, command: { ...body, id, by } });
      }
    }
    await pause(lookAgainMs);
  }
}

/** DPI moves tasks to an edition of the rules, each by a command; gives those that were moved. */
export async function moveTo({
  taskIds,
  ...terms
}: Omit<Terms, 'clock'> & { readonly rules: number }): Promise<readonly string[]> {
  const moved: string[] = [];
  const all = severalAtOnce({
    items: taskIds,
    most: movedAtOnce,
    work: async (taskId) => ({ taskId, isMoved: await isMovedTo({ taskId, ...terms }) }),
  });
  for await (const { taskId, isMoved } of all) if (isMoved) moved.push(taskId);
  return moved;
}

async function isMovedTo({
  rules,
  store,
  sender,
  taskId,
}: Omit<Terms, 'clock' | 'taskIds'> & { readonly rules: number; readonly taskId: string }): Promise<boolean> {
  const state = (await store.task(taskId))?.state;
  if (!state || state.phase === 'closed' || rulesOf(state.policy) >= rules) return false;
  const by: Actor = { person: supervisor, role: 'dpiSupervisor', unit: state.brief.focalUnit };
  const policy = { ...state.policy, version: state.policy.version + 1, rules };
  const command: Command = {
    ...{ type: 'changePolicy', id: `move/${String(rules)}`, by, policy },
    reason: 'Áp dụng ấn bản quy tắc mới.',
  };
  for (;;) {
    const { outcome } = await send({ sender, taskId, person: supervisor, command });
    if (outcome !== 'unanswered') return outcome === 'acknowledged';
    await pause(retryAfterMs);
  }
}

function directionsOwed(
  state: TaskState,
): readonly { readonly direction: string; readonly leader: string }[] {
  return Object.values(state.obligations).flatMap(({ id, kind, debtor, outcome }) =>
    kind === 'direction' && outcome === undefined && debtor.kind === 'leader'
      ? [{ direction: id, leader: debtor.leader }]
      : [],
  );
}

/** The first Saturday that is some days ahead of a moment. */
function saturdayAfter(moment: string): string {
  const from = Date.parse(moment.slice(0, 10)) + daysAhead * dayMs;
  const days = (6 - new Date(from).getUTCDay() + 7) % 7;
  return new Date(from + days * dayMs).toISOString().slice(0, 10);
}
