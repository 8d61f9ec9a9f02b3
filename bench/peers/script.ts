import type { Actor } from '../../domain/task/actor.js';
import type { CommandBody } from '../../domain/task/commands.js';
import { plan } from '../../test/task/fixtures.js';

/** What somebody does; each contender is given the same. */
export interface Step {
  readonly name: string;
  readonly by: Actor & { readonly unit: string };
  readonly body: CommandBody;
}

export const unit = 'so-y-te';
export const focalUnit = 'so-ke-hoach-va-dau-tu';
export const coordinators = ['so-tai-chinh', 'so-noi-vu', 'so-tu-phap'] as const;
/** On this date the task has to be done; it is not, and the end of the date is the moment that is measured. */
export const dueDate = '2022-09-14';
const period = '2022-Q3';

const officer = { person: `can-bo.${unit}`, role: 'officer', unit } as const;
const head = { person: `thu-truong.${unit}`, role: 'unitHead', unit } as const;
const dpi = { person: `giam-sat-1.${focalUnit}`, role: 'dpiSupervisor', unit: focalUnit } as const;
const headOf = (other: string) => ({ person: `thu-truong.${other}`, role: 'unitHead', unit: other }) as const;

/** A task from its acceptance over three sign-offs to a report that is reviewed. Nobody completes it. */
export const steps: readonly Step[] = [
  { name: 'accept', by: officer, body: { type: 'acceptAssignment' } },
  {
    name: 'draft-plan',
    by: officer,
    body: {
      type: 'draftPlan',
      content: { ...plan, steps: plan.steps.map((one) => ({ ...one, due: dueDate })), completion: dueDate },
    },
  },
  { name: 'approve-plan', by: head, body: { type: 'approvePlan', version: 1 } },
  ...coordinators.map(
    (other): Step => ({
      name: `sign-off-${other}`,
      by: headOf(other),
      body: { type: 'signOff', version: 1 },
    }),
  ),
  {
    name: 'draft-report',
    by: officer,
    body: {
      type: 'draftReport',
      period,
      content: { kind: 'progress', text: 'Kết quả quý III', percent: 40 },
    },
  },
  { name: 'send-report', by: head, body: { type: 'sendReport', period, version: 1 } },
  { name: 'accept-report', by: dpi, body: { type: 'acceptReport', period, version: 1 } },
];

/** The id under which a step of a task is sent, however often. */
export function commandIdOf({ taskId, step }: { taskId: string; step: Step }): string {
  return `${taskId.replaceAll('/', '.')}-${step.name}`;
}
