import { expect, test } from '@jest/globals';
import { drawFault, drawKills, everyFault, faultName } from './draw-faults.js';
import { readSettings } from './settings.js';

const kills = { worker: 200, temporal: 50, mongo: 50, api: 50 };
const names = (seed: number) => drawKills({ seed, kills }).map(faultName);
const drawn = (seed: number) =>
  Array.from({ length: 300 }, (_none, n) => faultName(drawFault({ seed, n, seconds: 60 })));

test('the same seed draws the same faults, another seed others', () => {
  expect(names(3)).toEqual(names(3));
  expect(names(3)).not.toEqual(names(4));
  expect(drawn(3)).toEqual(drawn(3));
  expect(drawn(3)).not.toEqual(drawn(4));
});

test('of each part as many are killed as was asked', () => {
  for (const [part, count] of Object.entries(kills))
    expect([part, names(1).filter((name) => name === `kill ${part}`).length]).toEqual([part, count]);
});

test('in a long run every kind of fault comes', () => {
  const kinds = (faults: readonly string[]) => new Set(faults.map((name) => name.replace(/ \S*\d.*/u, '')));
  const long = kinds(drawn(1));
  for (const kind of kinds(everyFault(60).map(faultName))) expect([...long]).toContain(kind);
});

test('what cannot be asked for is refused with the sentence that says what can', () => {
  const bad = [
    ['--kills', 'mongodb=3'],
    ['--minutes', 'zehn'],
    ['--plan', 'other'],
    ['--days', '0'],
  ];
  for (const args of bad) expect(() => readSettings(args)).toThrow(String(args[0]));
  expect(readSettings(['--kills', 'worker=2,api=1'])).toMatchObject({
    kills: { worker: 2, api: 1, temporal: 0, mongo: 0 },
  });
});
