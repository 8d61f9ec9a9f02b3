import { isCivilDate, quarterOf } from '../calendar/instant.js';
import { type LadderId, type Policy, type Rung, reportingPeriodOf } from './policy.js';

const ladderIds: readonly LadderId[] = ['unit', 'focal', 'leader', 'silenceConsents'];
const audiences: readonly string[] = ['officer', 'head', 'dpi', 'viceChairman', 'chairman'];
const mostWorkingDays = 250;
const mostRungs = 20;

/** True for a policy that time can be reckoned by: its periods are days, its report dates are dates, its rungs have names of their own. */
export function isSoundPolicy(policy: Policy): boolean {
  const { opensDaysBefore, dataClosesDaysBefore, synthesisDaysAfter, receiptWorkingDays } =
    reportingPeriodOf(policy);
  const periods = [
    policy.acceptanceWorkingDays,
    policy.namingWorkingDays,
    policy.returnAnswerWorkingDays,
    policy.detailedPlanWorkingDays,
    policy.signOffWorkingDays,
    policy.reviewWorkingDays,
    policy.resubmissionWorkingDays,
    policy.petitionAnswerWorkingDays,
    policy.directionWorkingDays,
    policy.verificationWorkingDays,
    receiptWorkingDays,
  ];
  return (
    Number.isInteger(policy.version) &&
    periods.every((days) => isCount({ number: days, from: 1, to: mostWorkingDays })) &&
    isCount({ number: policy.maxExtensions, from: 0, to: 100 }) &&
    isCount({ number: opensDaysBefore, from: 1, to: 60 }) &&
    isCount({ number: dataClosesDaysBefore, from: 0, to: opensDaysBefore - 1 }) &&
    isCount({ number: synthesisDaysAfter, from: 1, to: 60 }) &&
    isCount({ number: policy.reportDates.length, from: 1, to: 4 }) &&
    areReportDates(policy.reportDates) &&
    ladderIds.every((ladder) => isSoundLadder(policy.ladders[ladder]))
  );
}

function isSoundLadder(ladder: readonly Rung[]): boolean {
  return (
    isCount({ number: ladder.length, from: 1, to: mostRungs }) &&
    new Set(ladder.map(({ id }) => id)).size === ladder.length &&
    ladder.every(
      ({ id, workingDays, at, to }) =>
        id.trim() !== '' &&
        isCount({ number: workingDays, from: 0, to: mostWorkingDays }) &&
        /^(?:[01]\d|2[0-3]):[0-5]\d$|^24:00$/.test(at) &&
        audiences.includes(to),
    )
  );
}

/** One a quarter at most, each a date in every year. */
function areReportDates(reportDates: readonly string[]): boolean {
  const quarters = reportDates.map(quarterOf);
  return (
    reportDates.every((date) => isCivilDate(`2023-${date}`)) && new Set(quarters).size === quarters.length
  );
}

function isCount({ number, from, to }: { number: number; from: number; to: number }): boolean {
  return Number.isInteger(number) && number >= from && number <= to;
}
