import { headFor } from '../../domain/papers/default-head.js';
import { directionPaper } from '../../domain/papers/direction.js';
import { directionInput } from '../../domain/papers/direction-input.js';
import { leaderNote } from '../../domain/papers/leader-note.js';
import { leaderNoteInput } from '../../domain/papers/leader-note-input.js';
import { paperProblem } from '../faults.js';
import { notFound } from '../problem.js';
import { type PaperDraft, type PaperFacts, type RequestOf, replacing, statesOf } from './facts.js';

/** DPI tells a leader what is before him now. */
export async function draftLeaderNote({
  facts,
  about: { leader },
}: {
  facts: PaperFacts;
  about: RequestOf<'leaderNote'>;
}): Promise<PaperDraft> {
  const { plan, now, nameOf, given } = facts;
  const { directory, title: planTitle } = plan;
  if (!directory.leaders.some(({ id }) => id === leader))
    throw notFound({ vi: `lãnh đạo ${leader} trong danh bạ`, en: `leader ${leader} in the directory` });
  const input = leaderNoteInput({ states: await statesOf(facts), leader, now });
  if (input.duties.length + input.petitions.length === 0) throw paperProblem('nothingReached');
  const { head } = headFor({
    kind: 'leaderNote',
    form: 'submission',
    issuer: directory.focalUnit,
    directory,
    today: now,
    addressees: [],
    ...replacing(given),
    changes: given.head,
  });
  const leaderTitle = `Đồng chí ${nameOf(leader).vi}`;
  return { paper: leaderNote({ leaderTitle, planTitle, ...input, head, nameOf, texts: given.texts }) };
}

/** A direction that a leader has given, as the committee issues it. */
export async function draftDirection({
  facts,
  about: { task, direction: id, form },
}: {
  facts: PaperFacts;
  about: RequestOf<'direction'>;
}): Promise<PaperDraft> {
  const { services, plan, nameOf, given } = facts;
  const { directory, planId } = plan;
  const events = task.startsWith(`${planId}/`) ? await services.store.events(task) : [];
  if (events.length === 0) throw notFound({ vi: 'nhiệm vụ này trong kế hoạch', en: 'task in the plan' });
  const input = directionInput({ events, direction: id });
  if (!input) throw paperProblem('notDirected');
  const { leader, unit, planTitle, duty, directedOn, direction } = input;
  const [unitName, focalName] = [nameOf(unit).vi, nameOf(directory.focalUnit).vi];
  const position = directory.leaders.find((one) => one.id === leader)?.position;
  const newUnits = direction.newUnits?.map((one) => nameOf(one).vi);
  const bound = [...(newUnits ?? []), unitName, focalName];
  const { head, addressees } = headFor({
    kind: 'direction',
    form,
    issuer: 'province',
    directory,
    today: directedOn,
    addressees: [...new Set(bound)],
    ...(position && { leader: position }),
    ...replacing(given),
    changes: given.head,
  });
  return {
    leader,
    paper: directionPaper({
      kind: form,
      leaderTitle: nameOf(leader).vi,
      unitName,
      // Nobody is set to watch over himself.
      focalName: unit === directory.focalUnit ? watchesOverFocal : focalName,
      planTitle,
      duty,
      direction: { ...direction, ...(newUnits && { newUnits }) },
      head,
      addressees,
      texts: given.texts,
    }),
  };
}

const watchesOverFocal = 'Văn phòng UBND tỉnh';
