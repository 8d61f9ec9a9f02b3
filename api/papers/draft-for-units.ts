import { headFor } from '../../domain/papers/default-head.js';
import { unitReport } from '../../domain/papers/unit-report.js';
import { unitReportInput } from '../../domain/papers/unit-report-input.js';
import { urgingNote } from '../../domain/papers/urging-note.js';
import { urgingNoteInput } from '../../domain/papers/urging-note-input.js';
import { linesOf } from '../../domain/synthesis/synthesize.js';
import { paperProblem } from '../faults.js';
import { periodAt } from '../period-at.js';
import { notFound } from '../problem.js';
import { synthesisNow } from '../synthesis-now.js';
import { type PaperDraft, type PaperFacts, type RequestOf, replacing, statesOf } from './facts.js';

/** A unit's report of a quarter: its tasks with what it has sent of each until now. */
export async function draftUnitReport({
  facts,
  about: { period, unit },
}: {
  facts: PaperFacts;
  about: RequestOf<'unitReport'>;
}): Promise<PaperDraft> {
  const { services, plan, now, nameOf, given } = facts;
  const { directory, planId, title: planTitle } = plan;
  refuseUnknownUnit({ facts, unit });
  const { state } = await periodAt({ services, planId, period });
  const synthesis = await synthesisNow({ services, plan, period, due: state.brief.due, now });
  const sent = unitReportInput({ synthesis, unit });
  const full = headFor({
    kind: 'unitReport',
    form: 'report',
    issuer: unit,
    directory,
    today: now,
    addressees: [nameOf(directory.focalUnit).vi],
    ...replacing(given),
    changes: given.head,
  });
  const lines = sent ?? linesOf(synthesis).filter((line) => line.unit === unit);
  return {
    paper: unitReport({ ...full, unit, planTitle, period, lines, nameOf, texts: given.texts }),
    refusal: sent ? undefined : 'notReported',
  };
}

/** DPI presses a unit for what it is late with now. */
export async function draftUrgingNote({
  facts,
  about: { unit, answerBy },
}: {
  facts: PaperFacts;
  about: RequestOf<'urgingNote'>;
}): Promise<PaperDraft> {
  const { plan, now, nameOf, given } = facts;
  const { directory, calendar, title: planTitle } = plan;
  refuseUnknownUnit({ facts, unit });
  const states = await statesOf(facts);
  const input = urgingNoteInput({
    states,
    unit,
    calendar,
    now,
    ...(answerBy !== undefined && { answerBy }),
  });
  if (input.duties.length === 0) throw paperProblem('nothingOverdue');
  const { head } = headFor({
    kind: 'urgingNote',
    form: 'officialLetter',
    issuer: directory.focalUnit,
    directory,
    today: now,
    addressees: [],
    ...replacing(given),
    changes: given.head,
  });
  return {
    paper: urgingNote({ unitName: nameOf(unit).vi, planTitle, ...input, head, texts: given.texts }),
  };
}

function refuseUnknownUnit({ facts: { plan }, unit }: { facts: PaperFacts; unit: string }): void {
  if (!plan.directory.units.some(({ id }) => id === unit))
    throw notFound({ vi: `đơn vị ${unit} trong danh bạ`, en: `unit ${unit} in the directory` });
}
