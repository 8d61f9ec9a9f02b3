import { dateOf, type Instant } from '../../calendar/instant.js';
import { addWorkingDays } from '../../calendar/working-calendar.js';
import { checkPercent } from '../checks.js';
import type { EventBody } from '../events.js';
import { openNext } from '../obliging.js';
import { focalDebtor, openObligations, unitDebtor } from '../owed.js';
import { type Refusal, refuse } from '../refusals.js';
import type { ReportContent } from '../report.js';
import type { CommandRule } from '../rule.js';
import { settle } from '../settling.js';
import type { TaskState } from '../state.js';

/** An officer writes the report of a quarter, or writes it again until it is sent. */
export const draftReport: CommandRule<'draftReport'> = {
  who: ['officerOfUnit', 'headOfUnit'],
  targets: owedPeriods,
  target: ({ period }) => period,
  check: ({ command }) => checkContent(command.content),
  events: ({ state, command }) => [
    {
      type: 'reportDrafted',
      period: command.period,
      version: nextVersion(state, command.period),
      content: command.content,
    },
  ],
};

/** The unit head approves the draft, and so sends it to DPI: the report is made, its review is owed. */
export const sendReport: CommandRule<'sendReport'> = {
  who: ['headOfUnit'],
  targets: (state) => periodsIn(state, 'drafted'),
  target: ({ period }) => period,
  check: ({ state, command }) =>
    checkVersion(state, command) ??
    (state.reports[command.period]?.draftedBy === command.by.person ? refuse('fourEyes') : undefined),
  events: ({ state, command: { period, version }, now }) => [
    { type: 'reportSent', period, version },
    ...madeAt({ state, period, madeAt: now, now }),
  ],
};

/**
 * A line of the unit's whole report lands (plan, part C.1: one report for all tasks). The head has approved it by filing: it is
 * made as of that moment, also when it lands later.
 */
export const fileReport: CommandRule<'fileReport'> = {
  who: ['headOfUnit'],
  targets: owedPeriods,
  target: ({ period }) => period,
  check: ({ state, command, now }) =>
    checkContent(command.content) ??
    (command.draftedBy === command.by.person ? refuse('fourEyes') : undefined) ??
    checkFilingMoment({ state, command, now }),
  events: ({ state, command: { period, content, draftedBy, filing, filedAt }, now }) => {
    const version = nextVersion(state, period);
    return [
      { type: 'reportDrafted', period, version, content, draftedBy },
      { type: 'reportSent', period, version, filedAt, filing },
      ...madeAt({ state, period, madeAt: filedAt, now }),
    ];
  },
};

/** The unit head wants the draft changed. */
export const sendReportBack: CommandRule<'sendReportBack'> = {
  who: ['headOfUnit'],
  targets: (state) => periodsIn(state, 'drafted'),
  target: ({ period }) => period,
  check: ({ state, command }) => checkVersion(state, command),
  events: ({ command: { period, version, reason } }) => [{ type: 'reportSentBack', period, version, reason }],
};

/** DPI takes the report. */
export const acceptReport: CommandRule<'acceptReport'> = {
  who: ['dpi'],
  targets: (state) => periodsIn(state, 'sent'),
  target: ({ period }) => period,
  check: ({ state, command }) => checkVersion(state, command),
  events: ({ state, command: { period, version }, now }) => [
    { type: 'reportAccepted', period, version },
    ...settleReview({ state, period, now }),
  ],
};

/** DPI gives the report back: the unit owes it anew, by its date or some working days from now, whichever is later. */
export const returnReport: CommandRule<'returnReport'> = {
  who: ['dpi'],
  targets: (state) => periodsIn(state, 'sent'),
  target: ({ period }) => period,
  check: ({ state, command }) => checkVersion(state, command),
  events: ({ state, command: { period, version, reason }, now }) => {
    const { resubmissionWorkingDays: workingDays } = state.policy;
    const firstDue = state.obligations[`quarterlyReport/${period}/1`]?.originalDue ?? '';
    const inTime = firstDue > addWorkingDays(state.calendar, dateOf(now), workingDays);
    return [
      { type: 'reportReturned', period, version, reason },
      ...settleReview({ state, period, now }),
      openNext({
        state,
        kind: 'quarterlyReport',
        base: period,
        debtor: unitDebtor(state),
        about: period,
        by: inTime ? { date: firstDue } : { after: dateOf(now), workingDays },
        now,
      }),
    ];
  },
};

/** The report is no longer owed from the moment at which it was made; from now on DPI owes its review. */
function madeAt({
  state,
  period,
  madeAt: moment,
  now,
}: {
  state: TaskState;
  period: string;
  madeAt: Instant;
  now: Instant;
}): readonly EventBody[] {
  return [
    ...owedReports(state, period).flatMap(({ id }) => settle({ state, id, now: moment })),
    openNext({
      state,
      kind: 'review',
      base: period,
      debtor: focalDebtor(state),
      about: period,
      by: { after: dateOf(now), workingDays: state.policy.reviewWorkingDays },
      now,
    }),
  ];
}

function nextVersion(state: TaskState, period: string): number {
  return (state.reports[period]?.version ?? 0) + 1;
}

function checkFilingMoment({
  state,
  command: { period, filedAt },
  now,
}: {
  state: TaskState;
  command: { period: string; filedAt: Instant };
  now: Instant;
}): Refusal | undefined {
  const opened = owedReports(state, period).some(({ openedAt }) => openedAt <= filedAt);
  return opened && filedAt <= now ? undefined : refuse('badFilingMoment');
}

function owedReports(state: TaskState, period: string) {
  return openObligations(state, 'quarterlyReport').filter(({ about }) => about === period);
}

function owedPeriods(state: TaskState): readonly string[] {
  return openObligations(state, 'quarterlyReport').flatMap(({ about }) =>
    about === undefined ? [] : [about],
  );
}

function periodsIn(state: TaskState, status: 'drafted' | 'sent'): readonly string[] {
  return Object.values(state.reports).flatMap((report) => (report.status === status ? [report.period] : []));
}

function settleReview({ state, period, now }: { state: TaskState; period: string; now: string }) {
  return openObligations(state, 'review')
    .filter(({ about }) => about === period)
    .flatMap(({ id }) => settle({ state, id, now }));
}

function checkVersion(
  state: TaskState,
  { period, version }: { period: string; version: number },
): Refusal | undefined {
  return state.reports[period]?.version === version ? undefined : refuse('staleVersion');
}

function checkContent({ kind, text, percent }: ReportContent): Refusal | undefined {
  if (kind === 'progress' && text.trim() === '') return refuse('emptyReport');
  return checkPercent(percent);
}
