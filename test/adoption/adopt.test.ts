import { expect, test } from '@jest/globals';
import { noticesOf } from '../../domain/notices/notice.js';
import type { Obligation } from '../../domain/obligation/obligation.js';
import { fold } from '../../domain/task/evolve.js';
import type { TaskState } from '../../domain/task/state.js';
import { nextDeadline } from '../../domain/task/tick.js';
import { at, brief, dpi, head, Life, officer, plan, policy } from '../task/fixtures.js';
import { eventsAt, evidence, launchedAt, problemsAt, prompt, rungsUntil } from './adopting.js';

const deputy = { person: 'giang', role: 'viceChairman', leader: brief.viceChairman } as const;

/** What a state says apart from who was told when, and who of two nameless persons did it. */
function substance(state: TaskState) {
  const {
    sequence: _,
    changedAt: _c,
    draftPlan: _d,
    approvedPlan,
    obligations,
    reports,
    signOffs: _s,
    petitions,
    ...rest
  } = state;
  const owed = Object.values(obligations).filter(({ kind }) => kind !== 'signOff' && kind !== 'direction');
  return {
    ...rest,
    approvedPlan: approvedPlan && [
      approvedPlan.version,
      approvedPlan.content.completion,
      approvedPlan.approvedAt,
    ],
    petitions: Object.values(petitions).map(({ kind, askedAt, newDue, answer }) => [
      kind,
      askedAt,
      newDue,
      answer?.at,
    ]),
    reports: Object.values(reports).map(({ draftedBy: _by, content: { kind }, ...report }) => ({
      ...report,
      kind,
    })),
    obligations: owed.map(
      ({ schedule: _h, fired: _f, firedBefore: _b, ...obligation }: Obligation) => obligation,
    ),
  };
}

test('a task adopted from its facts stands where the task that lived them stands, apart from who was told', () => {
  const now = at('2022-11-10', '09:00');
  const lived = new Life(launchedAt)
    .does(at('2022-07-21', '12:00'), head, { type: 'acceptAssignment' })
    .does(at('2022-08-05', '12:00'), officer, { type: 'draftPlan', content: plan })
    .does(at('2022-08-05', '12:00'), head, { type: 'approvePlan', version: 1 })
    .does(at('2022-09-12', '12:00'), officer, {
      type: 'draftReport',
      period: '2022-Q3',
      content: { kind: 'progress', text: 'Đã làm một nửa.' },
    })
    .does(at('2022-09-12', '12:00'), head, { type: 'sendReport', period: '2022-Q3', version: 1 })
    .does(at('2022-09-16', '12:00'), dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 })
    .does(at('2022-10-10', '12:00'), head, {
      type: 'askExtension',
      obligation: 'completion/1',
      due: '2023-03-31',
      reason: 'Chờ vốn',
    })
    .does(at('2022-10-10', '12:00'), deputy, {
      type: 'answerPetition',
      petition: '1',
      agreed: true,
      text: 'Đồng ý',
    })
    .until(now);
  const state = fold(eventsAt(now, { ...prompt, extendedTo: '2023-03-31', extendedOn: '2022-10-10' }));
  expect(substance(state)).toEqual(substance(lived.state));
  expect(state.obligations['completion/1']).toMatchObject({
    due: '2023-03-31',
    originalDue: '2022-12-31',
    extensions: 1,
  });
});

test('from the adoption on, its ladders fire as those of the task that lived it', () => {
  const now = at('2022-11-10', '09:00');
  const lived = new Life(launchedAt)
    .does(at('2022-07-21', '12:00'), head, { type: 'acceptAssignment' })
    .does(at('2022-08-05', '12:00'), officer, { type: 'draftPlan', content: plan })
    .does(at('2022-08-05', '12:00'), head, { type: 'approvePlan', version: 1 })
    .does(at('2022-09-12', '12:00'), officer, {
      type: 'draftReport',
      period: '2022-Q3',
      content: { kind: 'nil', text: '' },
    })
    .does(at('2022-09-12', '12:00'), head, { type: 'sendReport', period: '2022-Q3', version: 1 })
    .does(at('2022-09-16', '12:00'), dpi, { type: 'acceptReport', period: '2022-Q3', version: 1 })
    .until(now);
  const events = eventsAt(now, prompt);
  const end = at('2023-06-01', '00:00');
  const expected = rungsUntil(lived.events, end);
  expect(expected.length).toBeGreaterThan(10);
  expect(rungsUntil(events, end)).toEqual(expected);
});

test('the past is marked as adopted at its own dates, numbered without a gap, and tells nobody', () => {
  const now = at('2022-11-10', '09:00');
  const events = eventsAt(now, prompt);
  expect(events.map(({ sequence }) => sequence)).toEqual(events.map((_event, index) => index + 1));
  const past = events.filter(({ adopted }) => adopted);
  expect(past.map(({ type, at: moment }) => `${type} ${moment.slice(0, 10)}`)).toEqual(
    expect.arrayContaining(['assignmentAccepted 2022-07-21', 'reportAccepted 2022-09-16']),
  );
  expect(past.map(({ type }) => type)).not.toContain('rungFired');
  expect(events.filter(({ adopted }) => !adopted).map(({ type, at: moment }) => [type, moment])).toEqual([
    ['obligationRescheduled', now],
    ['obligationRescheduled', now],
  ]);
  expect(noticesOf({ events, state: fold(events), nameOf: (id) => ({ vi: id, en: id }) })).toEqual([]);
  expect(fold(events).policy).toEqual(policy);
});

test('an acceptance that is late at the adoption tells once, at the rung that its lateness has reached', () => {
  const late = (now: string) =>
    rungsUntil(eventsAt(now, {}), now).filter((rung) => rung.startsWith('acceptance'));
  expect(late(at('2022-07-22', '23:00'))).toEqual([]);
  expect(late(at('2022-07-25', '09:00'))).toEqual(['acceptance/1 overdue 2022-07-25T09:00 so-y-te']);
  expect(late(at('2022-07-28', '09:00'))).toEqual([
    'acceptance/1 dpi 2022-07-28T09:00 so-ke-hoach-va-dau-tu',
  ]);
  expect(late(at('2022-12-01', '09:00'))).toEqual([
    'acceptance/1 chairman 2022-12-01T09:00 chu-tich-ubnd-tinh',
  ]);
});

test('the rungs that are still ahead of a late acceptance fire on their dates', () => {
  const events = eventsAt(at('2022-07-28', '09:00'), {});
  expect(
    rungsUntil(events, at('2022-08-10', '00:00')).filter((rung) => rung.startsWith('acceptance')),
  ).toEqual([
    'acceptance/1 dpi 2022-07-28T09:00 so-ke-hoach-va-dau-tu',
    'acceptance/1 viceChairman 2022-07-30T00:00 pho-chu-tich-van-hoa-xa-hoi',
    'acceptance/1 chairman 2022-08-06T00:00 chu-tich-ubnd-tinh',
  ]);
});

test('of quarters that the sheet says nothing of, the last one passed is missing and told; older ones are no longer owed', () => {
  const now = at('2023-04-03', '09:00');
  const events = eventsAt(now, {
    acceptedOn: '2022-07-21',
    reports: [{ period: '2022-Q3', reportedOn: '2022-09-20', nil: true }],
  });
  const { obligations, reports } = fold(events);
  expect(obligations['quarterlyReport/2022-Q3/1']?.outcome).toMatchObject({ kind: 'met', late: true });
  expect(obligations['review/2022-Q3/1']?.outcome).toMatchObject({ kind: 'noLongerOwed', at: now });
  expect(obligations['quarterlyReport/2022-Q4/1']?.outcome).toMatchObject({ kind: 'noLongerOwed', at: now });
  expect(obligations['quarterlyReport/2023-Q1/1']?.outcome).toBeUndefined();
  expect(reports['2022-Q3']).toMatchObject({ status: 'sent', content: { kind: 'nil' } });
  expect(rungsUntil(events, now).filter((rung) => rung.startsWith('quarterlyReport'))).toEqual([
    'quarterlyReport/2023-Q1/1 chairman 2023-04-03T09:00 chu-tich-ubnd-tinh',
  ]);
});

test('a report that DPI gave back is owed still, however old its quarter', () => {
  const now = at('2023-04-03', '09:00');
  const events = eventsAt(now, {
    acceptedOn: '2022-07-21',
    reports: [{ period: '2022-Q3', reportedOn: '2022-09-12', returnedOn: '2022-09-19' }],
  });
  const owed = fold(events).obligations['quarterlyReport/2022-Q3/2'];
  expect(owed).toMatchObject({ due: '2022-09-26' });
  expect(owed?.outcome).toBeUndefined();
});

test('coordinating units are not asked to sign a plan that was approved long ago; those whose time still runs are', () => {
  const recent = { ...prompt, reports: [], planApprovedOn: '2022-08-04' };
  const signOffs = (now: string) =>
    Object.values(fold(eventsAt(now, recent)).obligations).filter(({ kind }) => kind === 'signOff');
  expect(signOffs(at('2022-08-08', '09:00')).map(({ id, due }) => `${id} ${due}`)).toEqual([
    'signOff/so-tai-chinh/1 2022-08-11',
  ]);
  expect(signOffs(at('2022-08-12', '09:00'))).toEqual([]);
});

test('a later date that was given after the date had passed, or by the chairman, stands as a direction', () => {
  const now = at('2023-02-10', '09:00');
  const facts = { ...prompt, extendedTo: '2023-03-31', extendedOn: '2023-01-10' };
  for (const [extendedBy, leader] of [
    [undefined, brief.viceChairman],
    ['chairman', brief.chairman],
  ] as const) {
    const events = eventsAt(now, { ...facts, ...(extendedBy && { extendedBy }) });
    expect(events).toContainEqual(
      expect.objectContaining({ type: 'directed', means: 'extend', due: '2023-03-31' }),
    );
    expect(fold(events).obligations['direction/completion/1/1']).toMatchObject({
      debtor: { kind: 'leader', leader },
      outcome: { kind: 'met' },
    });
    expect(fold(events).obligations['completion/1']).toMatchObject({ due: '2023-03-31', extensions: 0 });
  }
});

test('a task that was verified is closed, with nothing owed and nothing to wait for', () => {
  const now = at('2023-02-10', '09:00');
  const events = eventsAt(now, {
    ...prompt,
    percent: 100,
    proposedOn: '2022-12-20',
    verifiedOn: '2022-12-28',
    remarks: 'Đã nghiệm thu',
  });
  const state = fold(events);
  expect(state).toMatchObject({
    phase: 'closed',
    closed: { reason: 'completed' },
    progress: { percent: 100 },
  });
  expect(Object.values(state.obligations).filter(({ outcome }) => !outcome)).toEqual([]);
  expect(nextDeadline(state)).toBeUndefined();
  expect(events).toContainEqual(
    expect.objectContaining({ type: 'completionProposed', evidence: [evidence] }),
  );
});

test('a task that was given back waits for the answer of DPI; one that was accepted afterwards goes on', () => {
  const returned = { returnedOn: '2022-07-21', returnReason: 'Không thuộc chức năng' };
  const now = at('2022-08-10', '09:00');
  expect(fold(eventsAt(now, returned)).phase).toBe('returned');
  expect(rungsUntil(eventsAt(now, returned), now)).toEqual([
    'returnAnswer/1 chairman 2022-08-10T09:00 chu-tich-ubnd-tinh',
  ]);
  expect(fold(eventsAt(now, { ...returned, acceptedOn: '2022-07-26' })).phase).toBe('accepted');
});

test('a task that goes on for years asks for no review of the years before the adoption', () => {
  const deadline = {
    text: 'Năm 2022 và các năm tiếp theo',
    kind: 'dateAndFollowing',
    due: '2022-12-31',
  } as const;
  const state = fold(eventsAt(at('2024-06-03', '09:00'), prompt, { deadline }));
  expect(Object.keys(state.obligations).filter((id) => id.startsWith('yearlyReview'))).toEqual([]);
  expect(state.nextReview).toMatchObject({ year: 2024 });
});

test('a task for which the plan names no unit takes no facts; without any, the naming is owed and told once', () => {
  const unit = { kind: 'awaited', writtenName: 'Các chủ đầu tư' } as const;
  const now = at('2022-11-10', '09:00');
  expect(problemsAt(now, { acceptedOn: '2022-07-21' }, { unit })).toEqual(['acceptedOn unitAwaited']);
  expect(rungsUntil(eventsAt(now, {}, { unit }), now)).toEqual([
    'unitNaming/1 chairman 2022-11-10T09:00 chu-tich-ubnd-tinh',
  ]);
});
