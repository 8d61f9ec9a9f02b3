import { headOf, officerOf } from '../../domain/simulate/act.js';
import { synthesize } from '../../domain/synthesis/synthesize.js';
import type { Synthesis, SynthesisLine } from '../../domain/synthesis/types.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { TaskEvent } from '../../domain/task/events.js';
import type { ReportContent } from '../../domain/task/report.js';
import { at, brief, Life } from '../task/fixtures.js';

export const period = '2022-Q3';
const launchedAt = at('2022-07-20', '08:00');
/** The reports are due on 15 September; the freeze is some days later, so that what is late can be in. */
export const frozenAt = at('2022-09-22', '00:00');
export const progress: ReportContent = { kind: 'progress', text: 'Đã triển khai tại 20 huyện.', percent: 40 };
export const nil: ReportContent = { kind: 'nil', text: '' };

/** A task of a unit, accepted on the day after its launch. */
export function accepted(unit = 'so-y-te', changes: Partial<TaskBrief> = {}): Life {
  return launched(unit, changes).does(at('2022-07-21', '08:00'), officerOf(unit), {
    type: 'acceptAssignment',
  });
}

export function launched(unit = 'so-y-te', changes: Partial<TaskBrief> = {}): Life {
  const taskId = `ke-hoach-2022/${String(changes.shortcoming?.number ?? 7)}.${String(changes.taskNumber ?? 1)}/${unit}`;
  return new Life(launchedAt, { taskId, unit: { kind: 'named', id: unit }, ...changes });
}

/** The unit drafts its report and its head sends it an hour later; `moment` is that of the sending. */
export function reports({
  life,
  moment,
  content = progress,
  of = period,
}: {
  life: Life;
  moment: { readonly date: string; readonly time: string };
  content?: ReportContent;
  of?: string;
}): Life {
  const unit = life.state.brief.unit.kind === 'named' ? life.state.brief.unit.id : '';
  const sentAt = at(moment.date, moment.time);
  life.until(sentAt).does(sentAt, officerOf(unit), { type: 'draftReport', period: of, content });
  const version = life.state.reports[of]?.version ?? 0;
  return life.does(sentAt, headOf(unit), { type: 'sendReport', period: of, version });
}

export function synthesisOf(
  lives: readonly (Life | readonly TaskEvent[])[],
  changes: Partial<Parameters<typeof synthesize>[0]> = {},
): Synthesis {
  return synthesize({
    planId: brief.planId,
    planTitle: brief.planTitle,
    period,
    due: '2022-09-15',
    frozenAt,
    tasks: lives.map((life) => (life instanceof Life ? life.events : life)),
    ...changes,
  });
}

/** The line of the only task of a synthesis. */
export function onlyLine({ shortcomings }: Synthesis): SynthesisLine {
  const lines = shortcomings.flatMap((shortcoming) => shortcoming.lines);
  const [line] = lines;
  if (!line || lines.length > 1) throw new Error(`${String(lines.length)} lines`);
  return line;
}
