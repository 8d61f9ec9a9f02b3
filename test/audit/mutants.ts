/** A rule of the domain that is wrong in one place. */
export interface Mutant {
  readonly file: string;
  readonly find: string;
  readonly put: string;
}

/** Each of them changes a decision: a date, a recipient, who may do what, what is owed, or what it counts as. */
export const mutants: readonly Mutant[] = [
  { file: 'calendar/working-calendar.ts', find: 'if (isWorked(index, day)) left -= 1;', put: 'left -= 1;' },
  {
    file: 'calendar/working-calendar.ts',
    find: 'dayNumber(from) + 1; day <= last',
    put: 'dayNumber(from); day <= last',
  },
  {
    file: 'calendar/working-calendar.ts',
    find: 'worked.has(day) || !(off.has(day)',
    put: 'worked.has(day) || !(false',
  },
  { file: 'calendar/working-calendar.ts', find: '(day + 3) % 7', put: '(day + 4) % 7' },
  {
    file: 'calendar/instant.ts',
    find: 'return endOfDate(before) === at ? before : date;',
    put: 'return date;',
  },
  {
    file: 'calendar/instant.ts',
    find: '`${addDays(date, 1)}T00:00:00.000+07:00`',
    put: '`${date}T23:59:00.000+07:00`',
  },
  {
    file: 'obligation/schedule.ts',
    find: "rung.side === 'before' ? -rung.workingDays",
    put: "rung.side === 'before' ? 1 - rung.workingDays",
  },
  { file: 'obligation/schedule.ts', find: ': rung.workingDays;', put: ': rung.workingDays + 1;' },
  { file: 'obligation/schedule.ts', find: 'at >= from);', put: 'at >= from.replace("T0", "T1"));' },
  { file: 'obligation/schedule.ts', find: 'time: rung.at });', put: "time: '09:00' });" },
  { file: 'task/recipient.ts', find: 'brief.viceChairman', put: 'brief.chairman' },
  { file: 'task/recipient.ts', find: 'brief.focalUnit', put: 'brief.chairman' },
  { file: 'task/firing.ts', find: 'rung.opensDirection && !isDirected', put: 'false && !isDirected' },
  { file: 'task/firing.ts', find: '&& !isDirected({ state, obligation })', put: '' },
  {
    file: 'task/firing.ts',
    find: 'state.policy.directionWorkingDays',
    put: 'state.policy.directionWorkingDays + 1',
  },
  { file: 'task/firing.ts', find: 'state.brief.viceChairman }', put: 'state.brief.chairman }' },
  { file: 'task/firing.ts', find: 'obligation.due, day)', put: 'obligation.originalDue, day) + 1' },
  { file: 'task/firing.ts', find: 'if (rung.settles)', put: 'if (false as boolean)' },
  { file: 'task/launch.ts', find: 'policy.acceptanceWorkingDays', put: 'policy.acceptanceWorkingDays + 1' },
  {
    file: 'task/launch.ts',
    find: "kind: 'completion', key: '1', debtor, by: { date: deadline.due }",
    put: "kind: 'completion', key: '1', debtor, by: { after: deadline.due, workingDays: 1 }",
  },
  { file: 'task/launch.ts', find: "deadline.kind === 'date' &&", put: "deadline.kind === 'none' &&" },
  {
    file: 'task/tick.ts',
    find: 'by: { date: report.due }',
    put: 'by: { after: report.due, workingDays: 1 }',
  },
  {
    file: 'task/tick.ts',
    find: 'opensAt: endOfDate(report.due)',
    put: 'opensAt: endOfDate(next.due)',
  },
  { file: 'task/tick.ts', find: 'at <= now;', put: 'at < now;' },
  {
    file: 'task/quarter.ts',
    find: 'return isWorkingDay(calendar, date) ? date :',
    put: 'return date.length > 0 ? date :',
  },
  { file: 'task/obliging.ts', find: 'String(count + 1)}', put: 'String(count + 2)}' },
  {
    file: 'task/obliging.ts',
    find: 'originalDue: due,',
    put: 'originalDue: by && "date" in by ? by.date : now.slice(0, 10),',
  },
  {
    file: 'task/obliging.ts',
    find: "basis: { kind: 'fixed' }",
    put: "basis: { kind: 'workingDays', after: by.date, count: 0 }",
  },
  { file: 'task/obliging.ts', find: 'due === obligation.due', put: '(true as boolean)' },
  { file: 'task/settling.ts', find: 'now }) >= endOfDate', put: 'now }) < endOfDate' },
  { file: 'task/stamp.ts', find: 'state.sequence + index + 1', put: 'state.sequence + index + 2' },
  { file: 'task/stamp.ts', find: '...(by && { by }),', put: '' },
  { file: 'task/stamp.ts', find: '...(commandId !== undefined && { commandId })', put: '' },
  {
    file: 'task/rules/plan.ts',
    find: 'state.policy.signOffWorkingDays',
    put: 'state.policy.signOffWorkingDays + 1',
  },
  { file: 'task/rules/plan.ts', find: 'silenceConsents', put: 'unit' },
  { file: 'task/rules/report.ts', find: 'state.policy;', put: '{ resubmissionWorkingDays: 1 };' },
  { file: 'task/rules/report.ts', find: "{ type: 'reportAccepted', period, version },", put: '' },
  {
    file: 'task/rules/report.ts',
    find: "{ type: 'reportSent', period, version },",
    put: "{ type: 'reportSent', period, version: version + 1 },",
  },
  { file: 'task/rules/report.ts', find: '...settleReview({ state, period, now }),', put: '' },
  { file: 'task/rules/assignment.ts', find: "{ type: 'assignmentAccepted' },", put: '' },
  {
    file: 'task/rules/assignment.ts',
    find: 'state.policy.detailedPlanWorkingDays',
    put: 'state.policy.acceptanceWorkingDays',
  },
  {
    file: 'task/rules/assignment.ts',
    find: 'state.policy.returnAnswerWorkingDays',
    put: 'state.policy.reviewWorkingDays',
  },
  {
    file: 'task/rules/completion.ts',
    find: 'state.policy.verificationWorkingDays',
    put: 'state.policy.reviewWorkingDays',
  },
  { file: 'task/rules/direction.ts', find: 'state.policy.directionWorkingDays', put: '1' },
  { file: 'task/rules/petition.ts', find: 'state.policy.petitionAnswerWorkingDays', put: '9' },
  { file: 'task/rules/plan.ts', find: 'state.policy.resubmissionWorkingDays', put: '9' },
  { file: 'task/rules/report.ts', find: 'state.policy.reviewWorkingDays', put: '9' },
  { file: 'task/rules/completion.ts', find: 'state.policy.resubmissionWorkingDays', put: '9' },
];
