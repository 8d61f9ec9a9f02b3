import { calendarNow } from '../domain/calendar/clock.js';
import type { Instant } from '../domain/calendar/instant.js';
import type { Command } from '../domain/task/commands.js';
import type { CommandsAtMs, Recorded } from '../domain/task/decided-at.js';
import type { FiledReport } from '../domain/task/filing.js';
import { epochMsOf, type HistoryEvent, type HistoryJson, type HistoryTime, valueOf } from './history.js';
import type { Input, Receipt, TaskStart } from './inputs.js';

/** The recorder's activity; the only one that a task's workflow has. */
const recorder = 'record';
const localActivity = 'core_local_activity';

/**
 * The inputs of a task from the histories of its runs, the first run first. A workflow sees the time at which its latest
 * workflow task started, or at which its latest local activity ended after that; it never goes back. A command is carried out
 * when its update is completed; where the recorder's answer tells another moment, that counts (docs/adr/0010). Throws for what
 * is no history of a task.
 */
export function inputsOfHistory(runs: readonly HistoryJson[]): readonly Input[] {
  const inputs: Input[] = [];
  let last: Instant | undefined;
  for (const [run, history] of runs.entries()) {
    const reading = new RunReading(history);
    for (const event of history.events) reading.take(event);
    // A later run carries the state on; its start is not a new beginning.
    inputs.push(...reading.inputs.filter(({ kind }) => run === 0 || kind !== 'started'));
    last = reading.now;
  }
  if (last === undefined) throw new TypeError('no history');
  return [...inputs, { kind: 'until', at: last }];
}

class RunReading {
  readonly inputs: Input[] = [];
  readonly #start: TaskStart;
  readonly #commands = new Map<string, Command>();
  readonly #recordings = new Set<string>();
  #nowMs: number;
  #taskStartedMs: number;
  #looks: Instant[] = [];

  constructor({ events: [first] }: HistoryJson) {
    const start = valueOf(first?.workflowExecutionStartedEventAttributes?.input);
    if (!first?.eventTime || !isStart(start))
      throw new TypeError('a history begins with the start of a task');
    this.#start = start;
    this.#nowMs = epochMsOf(first.eventTime);
    this.#taskStartedMs = this.#nowMs;
    this.inputs.push({ kind: 'started', at: this.now, start });
  }

  get now(): Instant {
    return calendarNow({ clock: this.#start.clock, epochMs: this.#nowMs });
  }

  take(event: HistoryEvent): void {
    if (event.workflowTaskStartedEventAttributes) this.#taskStartedMs = epochMsOf(event.eventTime ?? {});
    if (event.workflowTaskCompletedEventAttributes) this.#look(this.#taskStartedMs);
    this.#takeCommand(event);
    this.#takeRecording(event);
  }

  #look(epochMs: number): void {
    this.#nowMs = Math.max(this.#nowMs, epochMs);
    this.#looks.push(this.now);
  }

  #takeCommand({
    workflowExecutionUpdateAcceptedEventAttributes: accepted,
    workflowExecutionUpdateCompletedEventAttributes: completed,
  }: HistoryEvent): void {
    if (accepted)
      this.#commands.set(
        accepted.protocolInstanceId ?? '',
        valueOf(accepted.acceptedRequest?.input?.args) as Command,
      );
    const command = this.#commands.get(completed?.meta?.updateId ?? '');
    if (!completed || !command) return;
    const { success, failure } = completed.outcome ?? {};
    this.#looks = [];
    if (success)
      this.inputs.push({ kind: 'command', at: this.now, command, receipt: valueOf(success) as Receipt });
    else
      this.inputs.push({
        kind: 'refused',
        at: this.now,
        command,
        refusal: (failure?.applicationFailureInfo ?? failure?.cause?.applicationFailureInfo)?.type ?? '',
      });
  }

  #takeRecording({
    eventId = '',
    markerRecordedEventAttributes: marker,
    activityTaskScheduledEventAttributes: scheduled,
    activityTaskCompletedEventAttributes: completed,
  }: HistoryEvent): void {
    if (marker?.markerName === localActivity) {
      const told = valueOf(marker.details?.data) as {
        activity_type?: string;
        complete_time?: HistoryTime | null;
      };
      if (told.activity_type === recorder) this.#takeAnswer(valueOf(marker.details?.result));
      if (told.complete_time) this.#look(epochMsOf(told.complete_time));
    }
    if (scheduled?.activityType?.name === recorder) this.#recordings.add(eventId);
    if (completed && this.#recordings.has(completed.scheduledEventId ?? ''))
      this.#takeAnswer(valueOf(completed.result));
  }

  #takeAnswer(result: unknown): void {
    const answer = (result ?? []) as Recorded;
    if ('commandsAtMs' in answer) this.#setMoments(answer.commandsAtMs);
    else this.#takeFiled(answer);
  }

  /** The commands of one recording stand near the end. */
  #setMoments(commandsAtMs: CommandsAtMs): void {
    const first = Math.min(...Object.keys(commandsAtMs).map(Number));
    for (let place = this.inputs.length - 1; place >= 0; place -= 1) {
      const input = this.inputs[place];
      if (input?.kind !== 'command') continue;
      if (input.receipt.sequence < first) return;
      const epochMs = commandsAtMs[input.receipt.sequence];
      if (epochMs !== undefined)
        this.inputs[place] = { ...input, at: calendarNow({ clock: this.#start.clock, epochMs }) };
    }
  }

  /** Reports that were filed in time land in a state that depends on when the workflow had looked at the time before. */
  #takeFiled(reports: readonly FiledReport[]): void {
    if (reports.length === 0) return;
    // The last look is the one that asked whether something was filed: nothing had passed by then.
    for (const at of this.#looks.slice(0, -1)) this.inputs.push({ kind: 'looked', at });
    this.#looks = [];
    this.inputs.push({ kind: 'filed', reports });
  }
}

function isStart(value: unknown): value is TaskStart {
  return typeof value === 'object' && value !== null && 'terms' in value;
}
