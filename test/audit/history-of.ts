import type { HistoryEvent, HistoryJson } from '../../audit/history.js';
import type { TaskStart } from '../../audit/inputs.js';
import { type Instant, toEpochMs } from '../../domain/calendar/instant.js';
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
}: {
  start: TaskStart;
  from: Instant;
  commands: readonly { readonly at: Instant; readonly command: Command }[];
  to: Instant;
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
    workflowTask(at);
    put(at, {
      workflowExecutionUpdateAcceptedEventAttributes: {
        protocolInstanceId: command.id,
        acceptedRequest: { input: { args: payloads(command) } },
      },
    });
    put(at, {
      workflowExecutionUpdateCompletedEventAttributes: {
        meta: { updateId: command.id },
        outcome: { success: payloads({ taskId: brief.taskId, sequence, phase }) },
      },
    });
  }
  workflowTask(to);
  return { events };
}

function payloads(value: unknown) {
  return { payloads: [{ data: Buffer.from(JSON.stringify(value)).toString('base64') }] };
}

function timeOf(at: Instant) {
  const ms = toEpochMs(at);
  return { seconds: String(Math.floor(ms / 1_000)), nanos: (ms % 1_000) * 1_000_000 };
}
