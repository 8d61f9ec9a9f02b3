import { expect, test } from '@jest/globals';
import type { AdoptedFacts } from '../../domain/adoption/facts.js';
import { at } from '../task/fixtures.js';
import { problemsAt, prompt } from './adopting.js';

test('facts that cannot be are problems of their cells', () => {
  const now = at('2022-11-10', '09:00');
  expect(problemsAt(now, { acceptedOn: '2022-11-11' })).toEqual(['acceptedOn futureDate']);
  expect(problemsAt(now, { acceptedOn: '2022-07-19' })).toEqual(['acceptedOn beforeLaunch']);
  expect(problemsAt(now, { acceptedOn: '2022-02-30' })).toEqual(['acceptedOn badDate']);
  expect(problemsAt(now, { ...prompt, planApprovedOn: '2022-07-20' })).toEqual(['planApprovedOn outOfOrder']);
  expect(problemsAt(now, { ...prompt, planCompletion: '2022-08-01' })).toEqual(['planCompletion outOfOrder']);
  expect(problemsAt(now, { verifiedOn: '2022-09-01' })).toEqual(['verifiedOn needs']);
  expect(problemsAt(now, { ...prompt, extendedTo: '2022-12-31', extendedOn: '2022-10-01' })).toEqual([
    'extendedTo notLater',
  ]);
  expect(problemsAt(now, { acceptedOn: '2022-07-21', percent: 140 })).toEqual(['percent badPercent']);
  const deadline = { text: 'khắc phục từng bước', kind: 'none' } as const;
  expect(problemsAt(now, { extendedTo: '2023-03-01', extendedOn: '2022-10-01' }, { deadline })).toEqual([
    'extendedTo noDateToExtend',
  ]);
  expect(problemsAt(now, { milestoneReachedOn: '2022-10-01' })).toEqual(['milestoneReachedOn notPossible']);
});

test('reports that cannot be are problems of their cells', () => {
  const now = at('2022-11-10', '09:00');
  const report = (facts: NonNullable<AdoptedFacts['reports']>[number]) =>
    problemsAt(now, { reports: [facts] });
  expect(report({ period: '2022-Q2', reportedOn: '2022-07-30' })).toEqual([
    '2022-Q2.reportedOn unknownPeriod',
  ]);
  expect(report({ period: '2023-Q1', reportedOn: '2022-11-01' })).toEqual([
    '2023-Q1.reportedOn unknownPeriod',
  ]);
  expect(report({ period: '2022-Q4', reportedOn: '2022-09-01' })).toEqual(['2022-Q4.reportedOn notPossible']);
  expect(report({ period: '2022-Q3', nil: true })).toEqual(['2022-Q3.nil needs']);
  expect(report({ period: '2022-Q3', reportedOn: '2022-09-12', acceptedOn: '2022-09-10' })).toEqual([
    '2022-Q3.acceptedOn outOfOrder',
  ]);
  expect(
    report({
      period: '2022-Q3',
      reportedOn: '2022-09-12',
      acceptedOn: '2022-09-14',
      returnedOn: '2022-09-14',
    }),
  ).toEqual(['2022-Q3.returnedOn contradicts']);
});
