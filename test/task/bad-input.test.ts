import { describe, expect, test } from '@jest/globals';
import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody, CommandType } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import { refusals } from '../../domain/task/refusals.js';
import { commandTypes } from '../../domain/task/rules/index.js';
import { withdrawn } from './bad-input/ready.js';
import { rows } from './bad-input/rows.js';
import type { Life } from './fixtures.js';
import { everybody } from './properties/people.js';

const id = 'cau-lenh';
const nobody: readonly Actor[] = everybody.filter(({ person }) =>
  ['kien', 'lan', 'minh', 'nga', 'oanh'].includes(person),
);
const momentOf = ({ events }: Life) => events.at(-1)?.at ?? '';

/** The code of the refusal, after seeing that it says why in both languages and that nothing happened. */
function refusalOf(life: Life, by: Actor, body: CommandBody): string {
  const before = JSON.stringify(life.state);
  const decision = decide({ state: life.state, command: { ...body, id, by }, now: momentOf(life) });
  expect(JSON.stringify(life.state)).toBe(before);
  if (decision.ok) return 'done';
  expect(Object.keys(decision)).toEqual(['ok', 'refusal']);
  expect(decision.refusal.message).toEqual(refusals[decision.refusal.code]);
  return decision.refusal.code;
}

test('every command has a row of bad inputs', () => {
  expect(Object.keys(rows).sort()).toEqual([...commandTypes].sort());
});

test('every refusal says why in Vietnamese and in English', () => {
  const empty = Object.values(refusals).filter(
    ({ vi, en }) => !vi.trim() || !en.trim() || String(vi) === String(en),
  );
  expect(empty).toEqual([]);
});

describe.each(commandTypes)('%s', (type: CommandType) => {
  const { ready, by, good, notNow, again, bad = [] } = rows[type];

  test('is carried out for whom, when and with what it is meant', () => {
    expect(refusalOf(ready(), by, good)).toBe('done');
  });

  test('is refused to a stranger, an auditor, an administrator and another leader', () => {
    const codes = nobody.map((actor) => refusalOf(ready(), actor, good));
    expect(codes).toEqual(nobody.map(() => 'notAuthorized'));
  });

  test('is refused in the wrong state, and when the task is closed', () => {
    if (notNow) expect(refusalOf(notNow(), by, good)).toBe('notNow');
    const code = refusalOf(withdrawn(), by, good);
    expect(code).toBe('taskClosed');
  });

  // Progress, drafts and petitions may come again: each is a new record or a new version.
  test(`given twice brings ${again} the second time`, () => {
    const life = ready();
    life.does(momentOf(life), by, good);
    expect(refusalOf(life, by, good)).toBe(again);
  });

  test('is refused with a stale version, an empty reason or text, no unit, no date or one in the past', () => {
    const faults = [...faultsOf(good), ...bad] as readonly (readonly [Partial<CommandBody>, string])[];
    const codes = faults.map(([fault]) => [
      fault,
      refusalOf(ready(), by, { ...good, ...fault } as CommandBody),
    ]);
    expect(codes).toEqual(faults.map(([fault, code]) => [fault, code]));
  });
});

/** What is wrong with a command whatever it is about, by the fields that it has. */
function faultsOf(good: CommandBody): readonly (readonly [object, string])[] {
  return [
    ...('version' in good ? [[{ version: good.version + 1 }, 'staleVersion'] as const] : []),
    ...('reason' in good ? [[{ reason: ' \n' }, 'reasonRequired'] as const] : []),
    ...('text' in good ? [[{ text: '  ' }, 'textRequired'] as const] : []),
    ...('units' in good ? [[{ units: [] }, 'noUnits'] as const] : []),
    ...('due' in good
      ? ([
          [{ due: '2022-02-30' }, 'badDate'],
          [{ due: '2022-07-01' }, 'dateInPast'],
        ] as const)
      : []),
    ...('period' in good ? [[{ period: '2021-Q1' }, 'notNow'] as const] : []),
    ...('direction' in good ? [[{ direction: 'direction/acceptance/1/9' }, 'notNow'] as const] : []),
  ];
}
