import type { HistoryEvent, HistoryJson } from '../../audit/history.js';
import type { TaskStart } from '../../audit/inputs.js';
import { addMs, type Instant, toEpochMs } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import { tick } from '../../domain/task/tick.js';

/** The history that Temporal would hold of a task that took these commands: the events that say something, in their order. */
export function historyOf({
  start,
  from,
  commands,
  to,
  heldUpMs = 0,
}: {
  start: TaskStart;
  from: Instant;
  commands: readonly { readonly at: Instant; readonly command: Command }[];
  to: Instant;
  /** So much later than a command was decided and written, Temporal's workflow task for it began. */
  heldUpMs?: number;
}): HistoryJson {
  const events: HistoryEvent[] = [];
  const put = (at: Instant, event: HistoryEvent) =>
    events.push({ eventId: String(events.length + 1), eventTime: timeOf(at), ...event });
  const workflowTask = (at: Instant) => {
    put(at, { workflowTaskStartedEventAttributes: { identity: 'worker' } });
    put(at, { workflowTaskCompletedEventAttributes: { identity: 'worker' } });
  };
  put(from, { workflowExecutionStartedEventAttributes: { input: payloads(start) } });
  workflowTask(from);
  let state = fold(launch({ terms: start.terms, now: from }));
  state = fold(tick({ state, now: from }), state);
  for (const { at, command } of commands) {
    const decision = decide({ state, command, now: at });
    if (!decision.ok) throw new Error(decision.refusal.code);
    state = fold(decision.events, state);
    const { sequence, phase, brief } = state;
    const held = addMs(at, heldUpMs);
    workflowTask(held);
    put(held, {
      workflowExecutionUpdateAcceptedEventAttributes: {
        protocolInstanceId: command.id,
        acceptedRequest: { input: { args: payloads(command) } },
      },
    });
    put(held, {
      workflowExecutionUpdateCompletedEventAttributes: {
        meta: { updateId: command.id },
        outcome: { success: payloads({ taskId: brief.taskId, sequence, phase }) },
      },
    });
    if (heldUpMs > 0) put(held, recorded({ sequence, at, held }));
  }
  workflowTask(to);
  return { events };
}

/** The recorder's answer, as the worker's core keeps it. */
function recorded({ sequence, at, held }: { sequence: number; at: Instant; held: Instant }): HistoryEvent {
  const data = payloads({ activity_type: 'record', complete_time: timeOf(held) });
  const result = payloads({
    decidedAtMs: toEpochMs(at),
    commandsAtMs: { [sequence]: toEpochMs(at) },
  });
  return { markerRecordedEventAttributes: { markerName: 'core_local_activity', details: { data, result } } };
}

function payloads(value: unknown) {
  return { payloads: [{ data: Buffer.from(JSON.stringify(value)).toString('base64') }] };
}

function timeOf(at: Instant) {
  const ms = toEpochMs(at);
  return { seconds: String(Math.floor(ms / 1_000)), nanos: (ms % 1_000) * 1_000_000 };
}
