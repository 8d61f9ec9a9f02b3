import { expect, test } from '@jest/globals';
import { runTask } from '../../domain/simulate/run-task.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { sampleText, tasksOf } from '../support/plans.js';
import { at } from '../task/fixtures.js';
import { randomLife } from '../workflows/random-behaviour.js';
import type { Sent } from './ledger.js';
import { judgeTask } from './oracle/judge-task.js';

const from = at('2022-07-20', '08:00');
const to = at('2023-02-01', '08:00');
const untilMs = Date.parse(to);
const hourMs = 3_600_000;

/** Lives of half a year as the core makes them, with what was sent in each. */
const lives = tasksOf({ text: sampleText })
  .slice(0, 60)
  .map((terms, seed) => {
    const { events, commands } = runTask({ terms, from, to, behaviour: randomLife(seed).behaviour });
    const { taskId } = terms.brief;
    const sent = commands.map(
      ({ command: { id, type } }): Sent => ({ taskId, id, type, outcome: 'acknowledged', times: 1 }),
    );
    return { taskId, events, sent };
  });

const judged = ({ taskId, events, sent }: (typeof lives)[number]) =>
  judgeTask({
    task: { taskId, events, decidedAtMs: events.map((event) => Date.parse(event.at)) },
    sent,
    untilMs,
  });

const codes = (life: (typeof lives)[number]) => judged(life).map(({ code }) => code);

const withEvents = (change: (events: readonly TaskEvent[]) => readonly TaskEvent[]) =>
  lives.map((life) => ({ ...life, events: change(life.events) }));

test('the oracle, which reckons by itself, finds nothing wrong in what the rules make of half a year', () => {
  expect(lives.flatMap(judged)).toEqual([]);
  const rungs = lives.flatMap(({ events }) => events.filter(({ type }) => type === 'rungFired'));
  expect(rungs.length).toBeGreaterThan(500);
});

test('a rung that is lost, that fired twice, a day early or an hour late is found in every life that has one', () => {
  // One that still lies within what is judged when it is an hour late.
  const place = (events: readonly TaskEvent[]) =>
    events.findLastIndex(
      ({ type, at: moment }) => type === 'rungFired' && Date.parse(moment) < untilMs - 2 * hourMs,
    );
  const having = withEvents((events) => events).filter(({ events }) => place(events) >= 0);
  const changed = (change: (event: TaskEvent) => readonly TaskEvent[]) =>
    having.map((life) => ({
      ...life,
      events: life.events
        .flatMap((event, index) => (index === place(life.events) ? change(event) : [event]))
        .map((event, index) => ({ ...event, sequence: index + 1 })),
    }));
  const moved = (event: TaskEvent, hours: number): TaskEvent => ({
    ...event,
    at: new Date(Date.parse(event.at) + hours * hourMs).toISOString(),
  });
  expect(having.length).toBeGreaterThan(40);
  for (const life of changed(() => [])) expect(codes(life)).toContain('rungLost');
  for (const life of changed((event) => [event, event])) expect(codes(life)).toContain('rungTooMany');
  for (const hours of [-24, 1])
    for (const life of changed((event) => [moved(event, hours)]))
      expect(codes(life)).toEqual(expect.arrayContaining(['rungLost', 'rungTooMany']));
});

test('a command that is lost, done twice, done though refused, or of nobody is found', () => {
  const life = lives.find(({ sent }) => sent.length > 3);
  const [first] = life?.sent ?? [];
  if (!life || !first) throw new Error('no life with commands');
  const without = life.events.filter(({ commandId }) => commandId !== first.id);
  const twice = [...life.events, ...life.events.filter(({ commandId }) => commandId === first.id)];
  expect(codes({ ...life, events: without })).toContain('commandLost');
  expect(codes({ ...life, events: twice })).toContain('commandDoubled');
  expect(codes({ ...life, sent: life.sent.map((line) => ({ ...line, outcome: 'refused' })) })).toContain(
    'refusedButDone',
  );
  expect(codes({ ...life, sent: life.sent.slice(1) })).toContain('neverSent');
});

test('an event that is missing, an outcome that comes twice, and what was decided before its moment are found', () => {
  const life = lives.find(({ events }) => events.some(({ type }) => type === 'obligationSettled'));
  const settled = life?.events.find(({ type }) => type === 'obligationSettled');
  if (!life || !settled) throw new Error('no life with an outcome');
  expect(codes({ ...life, events: life.events.filter((event) => event !== settled) })).toContain('gap');
  expect(codes({ ...life, events: [...life.events, settled] })).toContain('outcomeDoubled');
  const early = judgeTask({
    task: { ...life, decidedAtMs: life.events.map((event) => Date.parse(event.at) - 60_000) },
    sent: life.sent,
    untilMs,
  });
  expect(new Set(early.map(({ code }) => code))).toEqual(new Set(['decidedBeforeItsMoment']));
});
