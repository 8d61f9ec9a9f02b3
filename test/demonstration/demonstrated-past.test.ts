import { expect, test } from '@jest/globals';
import { shippedDirectory, shippedPeople } from '../../data/shipped.js';
import { demonstratedPast } from '../../dev/demonstration/demonstrated-past.js';
import { readDemonstration } from '../../dev/demonstration/demonstration.js';
import { todaysActs } from '../../dev/demonstration/present-acts.js';
import { adoptPlan } from '../../domain/adoption/adopt-plan.js';
import { dateOf } from '../../domain/calendar/instant.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { briefsOf } from '../../domain/launch/plan-tasks.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import type { Actor } from '../../domain/task/actor.js';
import { decide } from '../../domain/task/decide.js';
import { fold } from '../../domain/task/evolve.js';
import { advance } from '../../domain/task/tick.js';
import { taskView } from '../../domain/views/task-view.js';
import { sampleText } from '../support/plans.js';
import { calendar, policy } from '../task/fixtures.js';

const demonstration = readDemonstration();
const adoption = demonstratedPast({ text: sampleText, demonstration });

test('the demonstrated past is taken over as any other, and shows every kind of life', () => {
  const states = adoptedStates();
  const phases = new Set(states.map(({ phase }) => phase));
  expect(phases).toEqual(new Set(['accepted', 'awaitingUnit', 'closed']));
  const open = states.flatMap(({ obligations }) => Object.values(obligations).filter((one) => !one.outcome));
  const kinds = new Set(open.map(({ kind }) => kind));
  for (const kind of ['direction', 'review', 'verification', 'quarterlyReport', 'completion'] as const)
    expect(kinds).toContain(kind);
  const leaders = open.flatMap(({ kind, debtor }) =>
    kind === 'direction' && debtor.kind === 'leader' ? [debtor.leader] : [],
  );
  // Each vice-chairman has something to direct, and none of them more than a morning's work.
  const most = Math.max(
    ...[...new Set(leaders)].map((leader) => leaders.filter((one) => one === leader).length),
  );
  expect(new Set(leaders).size).toBe(3);
  expect(most).toBeLessThan(30);
});

test('both quarters were reported on, in time, late, as nil, returned and not at all', () => {
  const { rows } = adoption;
  const reports = rows.flatMap((row) => row.reports ?? []);
  const of = (period: string) => reports.filter((report) => report.period === period);
  for (const period of ['2022-Q3', '2022-Q4']) expect(of(period).length).toBeGreaterThan(100);
  expect(reports.some(({ nil }) => nil)).toBe(true);
  expect(reports.some(({ returnedOn }) => returnedOn !== undefined)).toBe(true);
  expect(of('2022-Q4').some(({ reportedOn = '' }) => reportedOn > '2022-12-15')).toBe(true);
  expect(of('2022-Q4').length).toBeLessThan(rows.length - 20);
});

test('the same demonstration is made each time', () => {
  expect(demonstratedPast({ text: sampleText, demonstration })).toEqual(adoption);
});

test('a morning of work is possible as it is planned: leaders direct, units ask, officers record, and nothing is refused', () => {
  const now = demonstration.asOf;
  const states = new Map(adoptedStates().map((state) => [state.brief.taskId, state]));
  const acts = todaysActs({
    today: dateOf(now),
    calendar,
    rows: [...states.values()].map((state) => taskView(state)),
  });
  const refused = acts.flatMap(({ as, taskId, command }, index) => {
    const state = states.get(taskId);
    const person = shippedPeople().find(({ id }) => id === as);
    if (!state || !person) return [`${as} ${taskId}`];
    const { id, role, unit, leader } = person;
    const by: Actor = {
      ...{ person: id, role },
      ...(unit !== undefined && { unit }),
      ...(leader !== undefined && { leader }),
    };
    const decision = decide({ state, command: { ...command, id: String(index), by }, now });
    if (decision.ok) states.set(taskId, fold(decision.events, state));
    return decision.ok ? [] : [`${as} ${command.type} ${taskId}: ${decision.refusal.code}`];
  });
  expect(refused).toEqual([]);
  const kinds = new Set(acts.map(({ command }) => command.type));
  expect(kinds).toEqual(new Set(['instruct', 'summon', 'petition', 'askExtension', 'recordProgress']));
});

function adoptedStates() {
  const read = readPlan({ text: sampleText });
  if (!read.ok) throw new Error(read.error.message.en);
  const { namings, asOf: now } = demonstration;
  const directory = indexDirectory(shippedDirectory());
  const adopted = adoptPlan({
    briefs: briefsOf({ plan: read.plan, planId: 'trinh-dien', directory, namings }),
    terms: { policy, calendar },
    adoption,
    now,
  });
  if (!adopted.ok) throw new Error(JSON.stringify(adopted.problems.slice(0, 3)));
  return [...adopted.tasks.values()].map((events) => advance({ state: fold(events), now }).state);
}
