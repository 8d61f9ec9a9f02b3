import { WorkflowNotFoundError } from '@temporalio/client';
import type { Actor } from '../domain/task/actor.js';
import type { Command } from '../domain/task/commands.js';
import type { TaskState } from '../domain/task/state.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { type CommandReceipt, commandUpdate, remediationTaskId } from '../workflows/messages.js';
import { problemOf, refusalProblem } from './faults.js';
import { notFound, type Problem } from './problem.js';
import type { Services } from './services.js';

const linesAtOnce = 8;
const lineWithinMs = 10_000;

/** What DPI says of lines: it takes them, or gives them back with a reason. */
export type Review =
  | { readonly verdict: 'accepted' }
  | { readonly verdict: 'returned'; readonly reason: string };

/** What became of a line: the verdict, or the code of why not. */
export interface ReviewedLine {
  readonly taskId: string;
  readonly outcome: string;
  readonly messages?: LocalizedText;
}

interface Reviewing {
  readonly services: Services;
  readonly period: string;
  /** Every task of the unit. */
  readonly states: readonly TaskState[];
  readonly by: Actor;
  readonly review: Review;
  readonly taskIds?: readonly string[];
  readonly filing?: string;
}

/** Carries DPI's verdict to each line, each by itself: one that is refused holds up no other, and all of it may be sent again. */
export async function reviewUnitReport(reviewing: Reviewing): Promise<readonly ReviewedLine[]> {
  const { period, states, review, taskIds } = reviewing;
  const stateOf = new Map(states.map((state) => [state.brief.taskId, state]));
  const asked = taskIds ?? waiting({ states, period, verdict: review.verdict });
  const lines: ReviewedLine[] = [];
  for (let first = 0; first < asked.length; first += linesAtOnce) {
    const batch = asked.slice(first, first + linesAtOnce);
    lines.push(
      ...(await Promise.all(
        batch.map((taskId) => reviewLine({ ...reviewing, taskId, state: stateOf.get(taskId) })),
      )),
    );
  }
  return lines;
}

/** Lines that wait for a review, and those that have this verdict already, so that a second sending has the first one's answer. */
function waiting({
  states,
  period,
  verdict,
}: {
  states: readonly TaskState[];
  period: string;
  verdict: Review['verdict'];
}): readonly string[] {
  return states
    .filter(({ reports: { [period]: line } }) => line?.status === 'sent' || line?.status === verdict)
    .filter(({ reports: { [period]: line } }) => line?.sentAt !== undefined)
    .map(({ brief }) => brief.taskId);
}

async function reviewLine({
  services,
  period,
  by,
  review,
  filing,
  taskId,
  state,
}: Reviewing & { readonly taskId: string; readonly state: TaskState | undefined }): Promise<ReviewedLine> {
  const line = state?.reports[period];
  if (!state) return refusedLine({ taskId, problem: notFound({ vi: 'nhiệm vụ của đơn vị', en: 'task' }) });
  if (!line) return refusedLine({ taskId, problem: refusalProblem('notNow') });
  if (filing !== undefined && line.filing !== filing)
    return refusedLine({ taskId, problem: refusalProblem('staleVersion') });
  if (line.status === review.verdict) return { taskId, outcome: review.verdict };
  const id = `review/${line.filing ?? `${period}/${String(line.version)}`}/${taskId}/${review.verdict}`;
  const terms = { id, by, period, version: line.version };
  const command: Command =
    review.verdict === 'accepted'
      ? { type: 'acceptReport', ...terms }
      : { type: 'returnReport', ...terms, reason: review.reason };
  return send({ services, taskId, command, verdict: review.verdict });
}

async function send({
  services: { client, log },
  taskId,
  command,
  verdict,
}: {
  services: Services;
  taskId: string;
  command: Command;
  verdict: Review['verdict'];
}): Promise<ReviewedLine> {
  const task = client.workflow.getHandle(remediationTaskId(taskId));
  try {
    await client.withDeadline(Date.now() + lineWithinMs, () =>
      task.executeUpdate<CommandReceipt, [Command]>(commandUpdate, { updateId: command.id, args: [command] }),
    );
    return { taskId, outcome: verdict };
  } catch (fault) {
    const problem = fault instanceof WorkflowNotFoundError ? refusalProblem('taskClosed') : problemOf(fault);
    if (problem.status >= 500) log.error({ err: fault, taskId }, 'a line could not be reviewed');
    return refusedLine({ taskId, problem });
  }
}

function refusedLine({ taskId, problem }: { taskId: string; problem: Problem }): ReviewedLine {
  return { taskId, outcome: problem.code, messages: problem.sentence };
}
