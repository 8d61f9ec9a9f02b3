import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import type { RungAudience } from '../../domain/policy/policy.js';
import type { Behaviour } from '../../domain/simulate/behaviour.js';
import { receivedBy } from '../../domain/simulate/received.js';
import { simulate } from '../../domain/simulate/simulate.js';
import { realText, tasksOf } from '../support/plans.js';
import { at } from '../task/fixtures.js';
import { tableIn } from './markdown.js';

const withPlan = realText === undefined ? test.skip : test;

withPlan(
  'the figures of docs/simulate.md are those of the simulator (skipped where the real plan is absent)',
  () => {
    const thirdLate = JSON.parse(read('data/behaviour-third-late.json')) as Behaviour;
    const [idle, late] = [figuresOf(), figuresOf(thirdLate)];
    const { rows } = tableIn({ text: read('docs/simulate.md'), name: 'figures' });
    expect(
      [...rows.values()].map(({ Told, ...of }) => [Told, of['Nobody acts'], of['A third is late']]),
    ).toEqual(Object.keys(idle).map((told) => [told, idle[told], late[told]]));
  },
);

function figuresOf(behaviour?: Behaviour): Readonly<Record<string, string>> {
  const tasks = tasksOf({ text: realText ?? '', planId });
  const { escalations } = simulate({
    tasks,
    from: at('2022-07-20', '08:00'),
    to: at('2026-01-01', '00:00'),
    ...(behaviour && { behaviour }),
  });
  const told = (...roles: readonly RungAudience[]) =>
    String(escalations.filter(({ recipientRole }) => roles.includes(recipientRole)).length);
  const most = (role: RungAudience) => {
    const [first] = receivedBy({ escalations, roles: [role] });
    return `${String(first?.count ?? 0)} on ${String(first?.days ?? 0)} days`;
  };
  return {
    'all reminders and escalations': String(escalations.length),
    'officers and heads': told('officer', 'head'),
    DPI: told('dpi'),
    'all vice-chairmen': told('viceChairman'),
    'the vice-chairman who gets most': most('viceChairman'),
    'the chairman': most('chairman'),
  };
}

/** The id that the title gives: what is drawn for a task depends on its name. */
const planId = 'khac-phuc-nhung-han-che-6-thang-dau-nam-2022';

function read(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}
