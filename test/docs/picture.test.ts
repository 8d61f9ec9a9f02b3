import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { realText, tasksOf } from '../support/plans.js';
import { at, Life } from '../task/fixtures.js';
import { when } from './static-tables.js';

const picture = readFileSync(join(projectRoot, 'docs', 'ladder.svg'), 'utf8');

test('the picture shows the dates on which the core presses a unit that does nothing', () => {
  const life = new Life(at('2022-07-20', '08:00')).until(at('2022-09-01', '00:00'));
  const fired = life.state.obligations['acceptance/1']?.fired.map(({ at: moment }) => when(moment)) ?? [];
  const dates = fired.map((moment) => moment.replace(/\/2022,.*/, ''));
  const shown = [...picture.matchAll(/class="date"[^>]*>([^<]*)</g)].map(([, date]) => date);
  expect(shown).toEqual(['20/7', ...dates]);
  expect(life.state.obligations['direction/acceptance/1/1']?.due).toBe('2022-08-05');
});

test('the picture is read by whoever sees none, follows dark mode, fits 390 pixels and asks for nothing outside', () => {
  expect(picture).toMatch(/role="img" aria-labelledby="title desc"/);
  expect(picture).toContain('prefers-color-scheme: dark');
  expect(picture).toContain('viewBox="0 0 390 ');
  expect(picture.replace('http://www.w3.org/2000/svg', '')).not.toMatch(/https?:|href|<script|@import|url\(/);
  const sizes = [...picture.matchAll(/(?:font: |font-size: )([\d.]+)px/g)].map(([, size]) => Number(size));
  expect(Math.min(...sizes)).toBeGreaterThanOrEqual(12);
});

const withPlan = realText === undefined ? test.skip : test;
withPlan('the figures of the picture are those of the real plan (skipped where its text is absent)', () => {
  const read = readPlan({ text: realText ?? '' });
  if (!read.ok) throw new Error(read.error.message.en);
  const workflows = tasksOf({ text: realText ?? '' }).length;
  const { shortcomings, tasks } = read.plan.totals;
  expect(picture).toContain(`${String(shortcomings)} shortcomings`);
  expect(picture).toContain(`>${String(tasks)} tasks<`);
  expect(picture).toContain(`>${String(workflows)} processes,`);
  expect(readFileSync(join(projectRoot, 'README.md'), 'utf8')).toContain(
    `makes ${String(workflows)} processes`,
  );
});
