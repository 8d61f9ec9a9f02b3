import { dateOf } from '../../calendar/instant.js';
import { addWorkingDays } from '../../calendar/working-calendar.js';
import { checkPercent } from '../checks.js';
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
      version: (state.reports[command.period]?.version ?? 0) + 1,
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
  events: ({ state, command, now }) => [
    { type: 'reportSent', period: command.period, version: command.version },
    ...owedReports(state, command.period).flatMap(({ id }) => settle({ state, id, now })),
    openNext({
      state,
      kind: 'review',
      base: command.period,
      debtor: focalDebtor(state),
      about: command.period,
      by: { after: dateOf(now), workingDays: state.policy.reviewWorkingDays },
      now,
    }),
  ],
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
