import type { TaskEvent } from '../domain/task/events.js';
import { fold } from '../domain/task/evolve.js';
import type { TaskState } from '../domain/task/state.js';
import { canonical } from './canonical.js';
import { unsoundInput } from './check-inputs.js';
import { firstDifference } from './difference.js';
import { type Finding, finding } from './findings.js';
import type { HistoryJson } from './history.js';
import type { Input } from './inputs.js';
import { inputsOfHistory } from './inputs-of-history.js';
import { readLines, valuesOf } from './open-bundle.js';
import { type Relived, relive } from './relive.js';
import { lines } from './task-parts.js';

/** A past that follows by the rules from what came from outside. */
export interface Following {
  readonly ok: true;
  readonly inputs: readonly Input[];
  readonly events: readonly TaskEvent[];
  readonly state: TaskState;
}

type Refused = { readonly ok: false; readonly finding: Finding };

/**
 * Whether the inputs are those of the history, and the events what the rules make of them. What the rules make is put into its
 * canonical text and compared with the text that is there: only where they differ is the latter read.
 */
export function checkFollowing({
  taskId,
  texts,
  inputs: { file, name },
  eventsName,
  histories,
}: {
  taskId: string;
  /** The events as they stand in the bundle, each the text of a JSON value. */
  texts: readonly string[];
  inputs: { readonly file: Buffer; readonly name: string };
  eventsName: string;
  histories: readonly HistoryJson[];
}): Following | Refused {
  try {
    const given = inputsIn({ taskId, file, name, histories });
    if (!given.ok) return given;
    const { inputs } = given;
    const unsound = unsoundInput(inputs);
    if (unsound !== undefined) return refuse(finding('unsoundInput', { taskId, field: String(unsound) }));
    const relived = relive(inputs);
    const { state } = relived;
    if (state.brief.taskId !== taskId)
      return refuse(
        finding('eventOtherwise', { taskId, sequence: 1, field: 'brief.taskId', found: state.brief.taskId }),
      );
    const earlier = eventsBefore({ taskId, texts, relived, name: eventsName });
    if (!earlier.ok) return earlier;
    const found = eventFinding({ texts, relived, taskId, name: eventsName });
    return found
      ? refuse(found)
      : { ok: true, inputs, state, events: [...earlier.events, ...relived.events] };
  } catch (fault) {
    const said = fault instanceof Error ? fault.message : String(fault);
    return refuse(finding('notRelivable', { taskId, found: said.slice(0, 200) }));
  }
}

function inputsIn({
  taskId,
  file,
  name,
  histories,
}: {
  taskId: string;
  file: Buffer;
  name: string;
  histories: readonly HistoryJson[];
}): { readonly ok: true; readonly inputs: readonly Input[] } | Refused {
  const made = histories.length > 0 ? inputsOfHistory(histories) : undefined;
  if (made && file.equals(Buffer.from(lines(made)))) return { ok: true, inputs: made };
  const found = readLines(file) as readonly Input[] | undefined;
  if (!found) return refuse(finding('badFile', { taskId, file: name }));
  const difference = made && firstDifference({ found, expected: made });
  return difference
    ? refuse(finding('inputsOtherwise', { taskId, ...difference }))
    : { ok: true, inputs: found };
}

/** The events of earlier runs that are not there any more: the state with which they ended was carried on. */
function eventsBefore({
  taskId,
  texts,
  relived: { carried },
  name,
}: {
  taskId: string;
  texts: readonly string[];
  relived: Relived;
  name: string;
}): { readonly ok: true; readonly events: readonly TaskEvent[] } | Refused {
  if (!carried) return { ok: true, events: [] };
  const { sequence } = carried;
  const events = valuesOf(texts.slice(0, sequence)) as readonly TaskEvent[] | undefined;
  if (!events) return refuse(finding('badFile', { taskId, file: name }));
  const difference = firstDifference({ found: fold(events), expected: carried });
  return difference
    ? refuse(finding('eventOtherwise', { taskId, sequence, ...difference }))
    : { ok: true, events };
}

function eventFinding({
  texts,
  relived: { events: expected, carried, divergences },
  taskId,
  name,
}: {
  texts: readonly string[];
  relived: Relived;
  taskId: string;
  name: string;
}): Finding | undefined {
  const known = carried?.sequence ?? 0;
  const own = texts.slice(known);
  for (let place = 0; place < Math.max(own.length, expected.length); place += 1) {
    const [text, made] = [own[place], expected[place]];
    if (text !== undefined && made && text === canonical(made)) continue;
    const sequence = known + place + 1;
    const found = text === undefined ? undefined : (valuesOf([text])?.[0] as TaskEvent | undefined);
    if (text !== undefined && !found) return finding('badFile', { taskId, sequence, file: name });
    if (!found) return finding('eventMissing', { taskId, sequence, ...(made && { expected: told(made) }) });
    if (!made) return finding('eventAdded', { taskId, sequence, found: told(found) });
    return finding('eventOtherwise', { taskId, sequence, ...firstDifference({ found, expected: made }) });
  }
  const [first] = divergences;
  return (
    first &&
    finding('commandOtherwise', {
      taskId,
      field: first.command.id,
      found: first.recorded,
      expected: first.relived,
    })
  );
}

function refuse(found: Finding): Refused {
  return { ok: false, finding: found };
}

function told({ type, at }: TaskEvent): string {
  return `${type} ${at}`;
}
