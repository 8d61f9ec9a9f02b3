import { expect, test } from '@jest/globals';
import { type Instant, toEpochMs, toInstant } from '../../domain/calendar/instant.js';
import type { Command } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import { fold } from '../../domain/task/evolve.js';
import { launch } from '../../domain/task/launch.js';
import { tick } from '../../domain/task/tick.js';
import { TaskLife } from '../../workflows/task-life.js';
import { at, brief, calendar, officer, plan, policy } from '../task/fixtures.js';

const launchedAt = at('2022-07-20', '08:00');
const launched = () => fold(launch({ terms: { brief, policy, calendar }, now: launchedAt }));
const accept: Command = { type: 'acceptAssignment', id: 'nhan', by: officer };
const draft: Command = { type: 'draftPlan', id: 'soan', by: officer, content: plan };

/** A task as its workflow carries it. */
function alive() {
  const life = new TaskLife({ carried: launched(), events: [], at: toInstant });
  return {
    life,
    sends: (command: Command, now: Instant) => {
      const decision = decide({ state: life.state, command, now });
      if (!decision.ok) throw new Error(decision.refusal.code);
      life.take({ command, atMs: toEpochMs(now) }, decision.events);
    },
    passes: (now: Instant) => life.take({ untilMs: toEpochMs(now) }, tick({ state: life.state, now })),
  };
}

/** What a task became to whom these things happened, one after the other. */
function became(...steps: readonly (readonly [Command, Instant] | Instant)[]) {
  const { life, sends, passes } = alive();
  for (const step of steps)
    if (typeof step === 'string') passes(step);
    else sends(...step);
  return { state: life.state, events: life.batch(0).recording.events };
}

/** One command that brought the task to a sequence was decided and written then. */
const momentsAt = (sequence: number, atMs: number) => ({
  decidedAtMs: atMs,
  commandsAtMs: { [sequence]: atMs },
});

const first = at('2022-07-20', '09:00:00');
const later = at('2022-07-20', '09:00:07');
const latest = at('2022-07-20', '09:00:09');

test('a recording says when its commands were decided, and nothing where only time passed', () => {
  const { life, sends, passes } = alive();
  passes(at('2022-07-21', '08:00'));
  expect(life.batch(1).recording).toMatchObject({ decidedAtMs: 1, state: { sequence: life.state.sequence } });
  passes(at('2022-07-21', '08:00'));
  expect(life.isRecorded).toBe(true);
  passes(at('2022-07-23', '00:00'));
  expect(life.batch(2).recording.commandsAtMs).toBeUndefined();
  sends(accept, at('2022-07-23', '10:00'));
  const accepted = life.state.sequence;
  sends(draft, at('2022-07-23', '10:01'));
  expect(life.batch(3).recording.commandsAtMs).toEqual({
    [accepted]: toEpochMs(at('2022-07-23', '10:00')),
    [life.state.sequence]: toEpochMs(at('2022-07-23', '10:01')),
  });
  expect(life.batch(4).recording.commandsAtMs).toBeUndefined();
});

test('where the answer tells the moments that it was asked with, nothing is decided again', () => {
  const { life, sends } = alive();
  sends(accept, later);
  const batch = life.batch(toEpochMs(later));
  const { state } = life;
  const { events } = batch.recording;
  life.decidedAt(batch, {
    decidedAtMs: toEpochMs(later),
    commandsAtMs: { ...batch.recording.commandsAtMs },
  });
  expect(life.state).toBe(state);
  expect(batch.recording.events).toBe(events);
});

test('where it tells another one, the recording and what came since are as they were decided then', () => {
  const { life, sends } = alive();
  sends(accept, later);
  const batch = life.batch(toEpochMs(later));
  sends(draft, latest);
  life.decidedAt(batch, momentsAt(batch.recording.state.sequence, toEpochMs(first)));
  const then = became([accept, first]);
  expect(batch.recording).toMatchObject({ ...then, decidedAtMs: toEpochMs(first) });
  expect(then.events).not.toEqual(became([accept, later]).events);
  expect(life.state).toEqual(became([accept, first], [draft, latest]).state);
  expect(life.state).not.toEqual(became([accept, later], [draft, latest]).state);
  const since = life.batch(toEpochMs(latest));
  expect([...batch.recording.events, ...since.recording.events]).toEqual(
    became([accept, first], [draft, latest]).events,
  );
  // And that one can be answered otherwise too.
  life.decidedAt(since, momentsAt(since.recording.state.sequence, toEpochMs(later)));
  expect(life.state).toEqual(became([accept, first], [draft, later]).state);
});

test('a deadline between the two moments had not passed by then', () => {
  const end = at('2022-07-23', '00:00');
  const before = at('2022-07-22', '23:59:59');
  const { life, sends, passes } = alive();
  passes(at('2022-07-21', '08:00'));
  life.batch(0);
  sends(accept, before);
  const batch = life.batch(0);
  passes(at('2022-08-01', '08:00'));
  const beforeTheEnd = became(at('2022-07-21', '08:00'), [accept, before]).state;
  life.decidedAt(batch, momentsAt(batch.recording.state.sequence, toEpochMs(before) - 1_000));
  expect(batch.recording.state.obligations['acceptance/1']).toEqual({
    ...beforeTheEnd.obligations['acceptance/1'],
    outcome: { kind: 'met', at: at('2022-07-22', '23:59:58'), late: false },
  });
  // Time that passed in the same recording, by a clock that was later than the command: not further than to the command.
  const other = alive();
  other.passes(end);
  other.sends(accept, end);
  const both = other.life.batch(0);
  expect(both.recording.state.obligations['acceptance/1']?.outcome).toMatchObject({ late: true });
  other.life.decidedAt(both, momentsAt(both.recording.state.sequence, toEpochMs(before)));
  expect(both.recording.state.obligations['acceptance/1']?.outcome).toMatchObject({ late: false });
  expect(other.life.state).toEqual(became(before, [accept, before]).state);
});

test('what a task begins with keeps its own moments', () => {
  const events = launch({ terms: { brief, policy, calendar }, now: launchedAt });
  const life = new TaskLife({ events, at: toInstant });
  expect(life.isRecorded).toBe(false);
  const decision = decide({ state: life.state, command: accept, now: later });
  if (!decision.ok) throw new Error(decision.refusal.code);
  life.take({ command: accept, atMs: toEpochMs(later) }, decision.events);
  const batch = life.batch(0);
  life.decidedAt(batch, momentsAt(life.state.sequence, toEpochMs(first)));
  expect(batch.recording.events.slice(0, events.length)).toEqual(events);
  expect(life.state).toEqual(became([accept, first]).state);
});
