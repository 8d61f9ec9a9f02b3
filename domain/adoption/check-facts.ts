import { type CivilDate, dateOf, type Instant, isCivilDate } from '../calendar/instant.js';
import type { LaunchTerms } from '../task/launch.js';
import type { AdoptedFacts, AdoptedReport } from './facts.js';
import { periodsUntil } from './periods.js';
import { type FactProblem, factProblem } from './problems.js';

/** A fact that needs another one beside it. */
const needs: readonly (readonly [keyof AdoptedFacts, keyof AdoptedFacts])[] = [
  ['returnedOn', 'returnReason'],
  ['returnReason', 'returnedOn'],
  ['planApprovedOn', 'acceptedOn'],
  ['planApprovedOn', 'planCompletion'],
  ['planCompletion', 'planApprovedOn'],
  ['extendedTo', 'extendedOn'],
  ['extendedOn', 'extendedTo'],
  ['extendedBy', 'extendedTo'],
  ['percent', 'acceptedOn'],
  ['proposedOn', 'acceptedOn'],
  ['verifiedOn', 'proposedOn'],
];

/** Dates of which the first is never after the second. */
const orders: readonly (readonly [DateField, DateField])[] = [
  ['returnedOn', 'acceptedOn'],
  ['acceptedOn', 'planApprovedOn'],
  ['planApprovedOn', 'planCompletion'],
  ['acceptedOn', 'proposedOn'],
  ['milestoneReachedOn', 'verifiedOn'],
  ['extendedOn', 'proposedOn'],
  ['planApprovedOn', 'verifiedOn'],
  ['proposedOn', 'verifiedOn'],
];

/** What has happened: a date that lies behind us. */
const pastFields = [
  'returnedOn',
  'acceptedOn',
  'planApprovedOn',
  'milestoneReachedOn',
  'extendedOn',
  'proposedOn',
  'verifiedOn',
] as const satisfies readonly (keyof AdoptedFacts)[];

type DateField = (typeof pastFields)[number] | 'planCompletion' | 'extendedTo';

interface Checked {
  readonly terms: LaunchTerms;
  readonly facts: AdoptedFacts;
  readonly launchedAt: Instant;
  readonly now: Instant;
}

/** What is wrong with the facts of one task before any rule is asked: dates, order, what belongs together. */
export function checkFacts(asked: Checked): readonly FactProblem[] {
  const { terms, facts } = asked;
  const known = Object.keys(facts).filter((field) => field !== 'remarks' && field !== 'reports');
  if (terms.brief.unit.kind === 'awaited') {
    const [field] = [...known, ...(facts.reports ?? []).map(({ period }) => `${period}.reportedOn`)];
    return field === undefined ? [] : [factProblem({ code: 'unitAwaited', field })];
  }
  return [
    ...pastFields.flatMap((field) => checkPast({ ...asked, field, date: facts[field] })),
    ...(['planCompletion', 'extendedTo'] as const).flatMap((field) =>
      checkDate({ field, date: facts[field] }),
    ),
    ...needs.flatMap(([field, other]) =>
      facts[field] !== undefined && facts[other] === undefined
        ? [factProblem({ code: 'needs', field, other })]
        : [],
    ),
    ...orders.flatMap(([before, after]) => inOrder({ before, after, dates: facts })),
    ...checkExtension(asked),
    ...checkReports(asked),
  ];
}

function checkDate({ field, date }: { field: string; date: CivilDate | undefined }): readonly FactProblem[] {
  return date === undefined || isCivilDate(date) ? [] : [factProblem({ code: 'badDate', field })];
}

function checkPast({
  field,
  date,
  launchedAt,
  now,
}: Checked & { field: string; date: CivilDate | undefined }): readonly FactProblem[] {
  if (date === undefined) return [];
  if (!isCivilDate(date)) return [factProblem({ code: 'badDate', field })];
  if (date > dateOf(now)) return [factProblem({ code: 'futureDate', field, date })];
  const other = dateOf(launchedAt);
  return date < other ? [factProblem({ code: 'beforeLaunch', field, date, other })] : [];
}

function inOrder<Field extends string>({
  before,
  after,
  dates,
  prefix = '',
}: {
  before: Field;
  after: Field;
  dates: { readonly [F in Field]?: CivilDate };
  prefix?: string;
}): readonly FactProblem[] {
  const [first, second] = [dates[before], dates[after]];
  if (first === undefined || second === undefined || first <= second) return [];
  return [
    factProblem({
      code: 'outOfOrder',
      field: `${prefix}${after}`,
      date: second,
      other: `${prefix}${before}`,
    }),
  ];
}

function checkExtension({ facts, terms: { brief } }: Checked): readonly FactProblem[] {
  const { extendedTo } = facts;
  if (extendedTo === undefined) return [];
  const { kind, due } = brief.deadline;
  if (kind !== 'date' || due === undefined)
    return [factProblem({ code: 'noDateToExtend', field: 'extendedTo' })];
  if (extendedTo <= due) return [factProblem({ code: 'notLater', field: 'extendedTo', other: due })];
  return inOrder({ before: 'extendedOn', after: 'extendedTo', dates: facts });
}

function checkReports(asked: Checked): readonly FactProblem[] {
  const { facts, terms, launchedAt, now } = asked;
  const periods = periodsUntil({ ...terms, launchedOn: dateOf(launchedAt), now });
  const reports = facts.reports ?? [];
  return reports.flatMap((report, index) => {
    const { period } = report;
    const twice = reports.findIndex((other) => other.period === period) < index;
    if (twice || !periods.some((known) => known.period === period))
      return [factProblem({ code: 'unknownPeriod', field: `${period}.reportedOn` })];
    return checkReport({ ...asked, report });
  });
}

function checkReport({ report, ...asked }: Checked & { report: AdoptedReport }): readonly FactProblem[] {
  const { period, reportedOn, acceptedOn, returnedOn } = report;
  const [made, accepted, returned] = ['reportedOn', 'acceptedOn', 'returnedOn'].map(
    (f) => `${period}.${f}`,
  ) as [string, string, string];
  const given = (['nil', 'text', 'acceptedOn', 'returnedOn'] as const).filter(
    (field) => report[field] !== undefined,
  );
  const common = { dates: report, prefix: `${period}.` };
  return [
    ...checkPast({ ...asked, field: made, date: reportedOn }),
    ...checkPast({ ...asked, field: accepted, date: acceptedOn }),
    ...checkPast({ ...asked, field: returned, date: returnedOn }),
    ...(reportedOn === undefined
      ? given.map((field) => factProblem({ code: 'needs', field: `${period}.${field}`, other: made }))
      : []),
    ...(acceptedOn !== undefined && returnedOn !== undefined
      ? [factProblem({ code: 'contradicts', field: returned, other: accepted })]
      : []),
    ...inOrder({ before: 'reportedOn', after: 'acceptedOn', ...common }),
    ...inOrder({ before: 'reportedOn', after: 'returnedOn', ...common }),
  ];
}
