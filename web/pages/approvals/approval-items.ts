import type { CommandType } from '../../../domain/task/commands.js';
import type { ReportContent } from '../../../domain/task/report.js';
import type { Task } from '../../data/api.js';
import type { CommandBody } from '../../data/give-command.js';

/** Something that waits for a person's yes or no. */
export interface ApprovalItem {
  readonly id: string;
  readonly kind: ApprovalKind;
  readonly task: Task;
  /** Of a report its quarter. */
  readonly period?: string;
}

export type ApprovalKind = 'review' | 'draftedReport' | 'plan' | 'signOff' | 'verification';

/** What one says yes by, what one says no by, and whether the yes needs words. */
export const answers: Readonly<
  Record<
    ApprovalKind,
    { readonly yes: CommandType; readonly no: CommandType; readonly yesNeedsText: boolean }
  >
> = {
  review: { yes: 'acceptReport', no: 'returnReport', yesNeedsText: false },
  draftedReport: { yes: 'sendReport', no: 'sendReportBack', yesNeedsText: false },
  plan: { yes: 'approvePlan', no: 'sendPlanBack', yesNeedsText: false },
  signOff: { yes: 'signOff', no: 'object', yesNeedsText: false },
  verification: { yes: 'verifyCompletion', no: 'refuseCompletion', yesNeedsText: true },
};

export const approvalKinds = Object.keys(answers) as readonly ApprovalKind[];

/** What somebody may answer in a task, of all that he may do there. */
export function approvalItems({
  task,
  possible,
}: {
  task: Task;
  possible: readonly { readonly command: CommandType; readonly target: string }[];
}): readonly ApprovalItem[] {
  return approvalKinds.flatMap((kind) =>
    possible
      .filter(({ command }) => command === answers[kind].yes)
      .map(({ target }) => ({
        id: `${kind} ${task.taskId} ${target} ${String(versionOf({ kind, task, target }) ?? '')}`,
        kind,
        task,
        ...((kind === 'review' || kind === 'draftedReport') && { period: target }),
      })),
  );
}

/** The version that is answered: another one is asked about anew. */
function versionOf({
  kind,
  task: { details },
  target,
}: {
  kind: ApprovalKind;
  task: Task;
  target: string;
}): number | undefined {
  switch (kind) {
    case 'review':
    case 'draftedReport':
      return details.reports.find(({ period }) => period === target)?.version;
    case 'plan':
      return details.draftPlan?.version;
    case 'signOff':
      return details.approvedPlan?.version;
    case 'verification':
      return undefined;
  }
}

/** The command that says yes, or no with its reason. */
export function commandOf({
  item: { kind, task, period },
  answer,
}: {
  item: ApprovalItem;
  answer: { readonly yes: true; readonly text: string } | { readonly yes: false; readonly reason: string };
}): CommandBody {
  const version = versionOf({ kind, task, target: period ?? '' });
  const about = { ...(period !== undefined && { period }), ...(version !== undefined && { version }) };
  const { yes, no, yesNeedsText } = answers[kind];
  const given = answer.yes
    ? { type: yes, ...about, ...(yesNeedsText && { text: answer.text }) }
    : { type: no, ...about, reason: answer.reason };
  return given as CommandBody;
}

/** The report's content, and what it was in the last quarter before that has one. */
export function reportsOf({ task, period = '' }: ApprovalItem): {
  readonly content: ReportContent | undefined;
  readonly before: ReportContent | undefined;
  readonly beforePeriod: string | undefined;
} {
  const { reports } = task.details;
  const last = reports
    .filter((line) => line.period < period)
    .toSorted((one, other) => (one.period < other.period ? 1 : -1))[0];
  return {
    content: reports.find((line) => line.period === period)?.content,
    before: last?.content,
    beforePeriod: last?.period,
  };
}
