import type { Instant } from '../../domain/calendar/instant.js';
import type { Actor } from '../../domain/task/actor.js';
import type { LandedFiling } from '../../domain/task/filing.js';
import type { UnitReportFacts } from '../../domain/unit-report/facts.js';
import { fileReport } from '../../domain/unit-report/file-report.js';
import { periodOpenedAt } from '../../domain/unit-report/owed-lines.js';
import { saveDraft } from '../../domain/unit-report/save-draft.js';
import { submitDraft } from '../../domain/unit-report/submit.js';
import type { UnitReportDraft, UnitReportLine } from '../../domain/unit-report/unit-report.js';
import { at, brief, head, Life, officer } from '../task/fixtures.js';

export const period = '2022-Q3';
export const planId = brief.planId;
export const unit = 'so-y-te';
export const now = at('2022-09-13', '09:00');

/** A second head of the unit. */
export const deputy: Actor = { person: 'em', role: 'unitHead', unit };

export const progress = (text = 'Đã triển khai tại 20 huyện.') => ({ kind: 'progress', text }) as const;
export const nil = { kind: 'nil', text: '' } as const;

export function line(life: Life, content: UnitReportLine['content'] = progress()): UnitReportLine {
  return { taskId: life.state.brief.taskId, content };
}

/** A task of the unit, accepted in July. */
export function task(number: number, changes: Partial<typeof brief> = {}): Life {
  const taskId = `${planId}/7.${String(number)}/${unit}`;
  return new Life(at('2022-07-20', '08:00'), { taskId, taskNumber: number, ...changes }).does(
    at('2022-07-21', '08:00'),
    officer,
    { type: 'acceptAssignment' },
  );
}

/** What is known at a moment of a unit with these tasks. */
export function factsOf({
  lives,
  moment = now,
  ...changes
}: { lives: readonly Life[]; moment?: Instant } & Partial<UnitReportFacts>): UnitReportFacts {
  const states = lives.map((life) => life.until(moment).state);
  const openedAt = periodOpenedAt({ states, period });
  return {
    planId,
    period,
    unit,
    states,
    filings: [],
    periodState: openedAt === undefined ? {} : { openedAt },
    ...changes,
  };
}

export function saved(
  facts: UnitReportFacts,
  lines: readonly UnitReportLine[],
  by: Actor = officer,
): UnitReportDraft {
  const decision = saveDraft({ facts, by, seen: facts.draft?.version ?? 0, lines, now });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.draft;
}

export function submitted(facts: UnitReportFacts, lines: readonly UnitReportLine[]): UnitReportDraft {
  const draft = saved(facts, lines);
  const decision = submitDraft({ facts: { ...facts, draft }, by: officer, seen: draft.version, now });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return decision.draft;
}

/** What the head filed, of which nothing has landed. */
export function filed(facts: UnitReportFacts, draft: UnitReportDraft, moment = now): LandedFiling {
  const decision = fileReport({ facts: { ...facts, draft }, by: head, seen: draft.version, now: moment });
  if (!decision.ok) throw new Error(decision.refusal.code);
  return { ...decision.filing, landed: [] };
}

export const chairman: Actor = { person: 'son', role: 'chairman', leader: brief.chairman };
