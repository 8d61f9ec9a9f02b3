import { canonical, sha256 } from '../../audit/canonical.js';
import type { TaskState } from '../../domain/task/state.js';
import type { TaskView } from '../../domain/views/task-view.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';
import type { Store } from './port.js';
import type { TermsDocument } from './terms-model.js';

/** A state as it is stored: thousands of tasks run under the same terms, which stand once, under `terms`. */
type StoredState = Omit<TaskState, 'policy' | 'calendar'> & { readonly terms: string };
type Stored<View> = Omit<View, 'state'> & { readonly state: StoredState };

/** For so long it is believed that what was seen in the database is there: it may be made anew while this process lives. */
const believedForMs = 30_000;
const termsInMind = 50;

/** Takes the terms out of states that are written, and puts them back into those that are read. */
export interface StateTerms {
  stored(view: TaskView): Promise<Stored<TaskView>>;
  /** Throws where the terms of a state are gone. */
  whole(found: { readonly state: unknown }): Promise<TaskState>;
}

/** The terms of states in MongoDB. */
export function stateTerms({ terms }: Pick<Models, 'terms'>): StateTerms {
  const seenAt = new Map<string, number>();
  const known = new Map<string, TermsDocument>();
  const idOf = idsOfTerms();

  const keep = async (document: TermsDocument): Promise<void> => {
    const { _id } = document;
    if (Date.now() - (seenAt.get(_id) ?? 0) < believedForMs) return;
    if (!(await terms.exists({ _id }))) await insertNew(() => terms.create(document));
    seenAt.set(_id, Date.now());
  };

  const find = async (_id: string): Promise<TermsDocument> => {
    const found = known.get(_id) ?? (await terms.findById(_id).lean());
    if (!found) throw new Error(`the terms ${_id} of a task are not there: run \`dondoc rebuild\``);
    if (known.size >= termsInMind) known.clear();
    known.set(_id, found);
    return found;
  };

  return {
    stored: async ({ state, ...view }) => {
      const { policy, calendar, ...rest } = state;
      const _id = idOf({ policy, calendar });
      await keep({ _id, policy, calendar });
      return { ...view, state: { ...rest, terms: _id } };
    },
    whole: async ({ state }) => {
      const { terms: id, ...rest } = state as StoredState;
      const { policy, calendar } = await find(id);
      return { ...rest, policy, calendar };
    },
  };
}

/** Each recording has a copy of its terms: what they hash to is kept by what they say. */
function idsOfTerms(): (terms: Pick<TermsDocument, 'policy' | 'calendar'>) => string {
  const ids = new Map<string, string>();
  return (terms) => {
    const said = JSON.stringify(terms);
    const id = ids.get(said) ?? sha256(canonical(terms));
    if (ids.size >= termsInMind && !ids.has(said)) ids.clear();
    ids.set(said, id);
    return id;
  };
}

/** The highest versions of policy and calendar among the open tasks of a plan. */
export function termsInForceOf({ tasks, terms }: Pick<Models, 'tasks' | 'terms'>): Store['termsInForce'] {
  return async (planId) => {
    const ids = await tasks.distinct('state.terms', { planId, phase: { $ne: 'closed' } });
    const found = await terms.find({ _id: { $in: ids as string[] } }).lean<TermsDocument[]>();
    const [first] = found;
    if (!first) return undefined;
    const later = <T extends { readonly version: number }>(one: T, other: T) =>
      other.version > one.version ? other : one;
    return {
      policy: found.map(({ policy }) => policy).reduce(later),
      calendar: found.map(({ calendar }) => calendar).reduce(later),
    };
  };
}
