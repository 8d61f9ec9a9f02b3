import { expect, test } from '@jest/globals';
import type { CommandBody } from '../../../domain/task/commands.js';
import { decide } from '../../../domain/task/decide.js';
import { fold } from '../../../domain/task/evolve.js';
import { launch } from '../../../domain/task/launch.js';
import { tick } from '../../../domain/task/tick.js';
import {
  at,
  brief,
  calendar,
  coordinator,
  head,
  type Life,
  officer,
  plan,
  policy,
} from '../../task/fixtures.js';
import { deputyHead, viceChairman } from '../../task/properties/people.js';
import { accepted, approved, launched } from './lives.js';

const object: CommandBody = { type: 'object', version: 1, reason: 'Không đúng chức năng' };

test('the detailed plan is owed 15 working days after acceptance, and one without step, person, leader or date is refused', () => {
  const life = accepted();
  expect(life.state.obligations['detailedPlan/1']).toMatchObject({
    due: '2022-08-11',
    debtor: { kind: 'unit' },
  });
  const now = at('2022-08-01', '09:00');
  const tries = (changes: Partial<typeof plan>) =>
    life.tries(now, officer, { type: 'draftPlan', content: { ...plan, ...changes } });
  expect(tries({ steps: [] })).toBe('badPlan');
  expect(tries({ steps: [{ text: 'Rà soát', person: ' ', due: '2022-09-30' }] })).toBe('badPlan');
  expect(tries({ directedBy: '' })).toBe('badPlan');
  expect(tries({ completion: '2022-02-30' })).toBe('badDate');
  expect(tries({ completion: '2022-07-31' })).toBe('dateInPast');
});

test('whoever drafted a detailed plan does not approve it himself; another head of the unit does', () => {
  const life = accepted().does(at('2022-08-01', '09:00'), head, { type: 'draftPlan', content: plan });
  expect(life.tries(at('2022-08-02', '09:00'), head, { type: 'approvePlan', version: 1 })).toBe('fourEyes');
  expect(life.tries(at('2022-08-02', '09:00'), deputyHead, { type: 'approvePlan', version: 1 })).toBe('done');
});

test('a coordinating unit that is silent for 5 working days after the approval consents', () => {
  const life = approved().until(at('2022-08-10', '00:00'));
  expect(life.state.obligations['signOff/so-tai-chinh/1']).toMatchObject({
    due: '2022-08-09',
    outcome: { kind: 'consentedBySilence' },
  });
  expect(life.state.signOffs['so-tai-chinh']).toMatchObject({ answer: 'silent', version: 1 });
});

test('an objection makes the unit owe a new version, and only whom it concerns is asked to sign again', () => {
  const life = approved().does(at('2022-08-03', '09:00'), coordinator, object);
  expect(life.state.obligations['detailedPlan/2']).toMatchObject({ due: '2022-08-10' });
  life
    .does(at('2022-08-04', '09:00'), officer, {
      type: 'draftPlan',
      content: { ...plan, completion: '2022-12-20' },
    })
    .does(at('2022-08-05', '09:00'), head, { type: 'approvePlan', version: 2 })
    .does(at('2022-08-08', '09:00'), coordinator, { type: 'signOff', version: 2 })
    .does(at('2022-08-09', '09:00'), officer, {
      type: 'draftPlan',
      content: { ...plan, completion: '2022-12-20', directedBy: 'Phó Giám đốc' },
    })
    .does(at('2022-08-10', '09:00'), head, { type: 'approvePlan', version: 3 });
  expect(Object.keys(life.state.obligations).filter((id) => id.startsWith('signOff/'))).toEqual([
    'signOff/so-tai-chinh/1',
    'signOff/so-tai-chinh/2',
  ]);
});

test('an objection that cannot be met goes to the vice-chairman: set aside, nothing more is owed; upheld, a new version is', () => {
  const asked = () =>
    approved().does(at('2022-08-03', '09:00'), coordinator, object).does(at('2022-08-04', '09:00'), head, {
      type: 'petitionObjection',
      unit: 'so-tai-chinh',
      text: 'Không thể đổi',
    });
  const answer = (agreed: boolean) =>
    asked().does(at('2022-08-08', '09:00'), viceChairman, {
      type: 'answerPetition',
      petition: '1',
      agreed,
      text: 'Ý kiến',
    });
  const open = ({ state }: Life) =>
    Object.values(state.obligations).flatMap(({ id, outcome }) => (outcome ? [] : [id]));
  expect(open(asked())).toContain('petitionAnswer/1');
  expect(open(answer(true)).filter((id) => id.startsWith('detailedPlan'))).toEqual([]);
  expect(open(answer(false)).filter((id) => id.startsWith('detailedPlan'))).toEqual(['detailedPlan/3']);
});

test('silence of a coordinating unit climbs its ladder where the policy says that it escalates', () => {
  const terms = { brief, calendar, policy: { ...policy, signOffSilence: 'escalates' as const } };
  let state = fold(launch({ terms, now: launched }));
  const does = (now: string, by: typeof officer, body: CommandBody) => {
    const decision = decide({ state, command: { ...body, id: now, by }, now });
    if (!decision.ok) throw new Error(decision.refusal.code);
    state = fold(decision.events, state);
  };
  does(at('2022-07-21', '09:00'), officer, { type: 'acceptAssignment' });
  does(at('2022-08-01', '09:00'), officer, { type: 'draftPlan', content: plan });
  does(at('2022-08-02', '09:00'), head, { type: 'approvePlan', version: 1 });
  state = fold(tick({ state, now: at('2022-09-01', '00:00') }), state);
  expect(state.obligations['signOff/so-tai-chinh/1']).toMatchObject({ debtor: { unit: 'so-tai-chinh' } });
  expect(state.obligations['signOff/so-tai-chinh/1']?.outcome).toBeUndefined();
  expect(state.obligations['signOff/so-tai-chinh/1']?.fired.map(({ rung }) => rung).slice(-4)).toEqual([
    'overdue',
    'dpi',
    'viceChairman',
    'chairman',
  ]);
});
