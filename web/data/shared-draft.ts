import { ApiProblem, ApiUnreachable } from '../../client/problem.js';
import { changedParts, mergeParts, type Parts } from '../../domain/drafts/merge-parts.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { Keep } from './kept.js';

/** What is stored, and the version that a later saving names. */
export interface Stored<Part> {
  readonly version: number;
  readonly parts: Parts<Part>;
}

/** Where a draft is stored. Calls throw ApiProblem and ApiUnreachable. */
export interface DraftPlace<Part> {
  readonly load: () => Promise<Stored<Part>>;
  readonly save: (of: { readonly seen: number; readonly parts: Parts<Part> }) => Promise<Stored<Part>>;
  /** Whether a refusal says that somebody else saved in between. */
  readonly isStale: (problem: ApiProblem) => boolean;
  /** The parts that a refusal is about, and what it says of each; none where it is about the whole. */
  readonly refusedParts: (of: {
    readonly problem: ApiProblem;
    readonly sent: Parts<Part>;
  }) => ReadonlyMap<string, LocalizedText>;
}

export type DraftPhase = 'stored' | 'typed' | 'saving' | 'waiting' | 'ended' | 'refused';

export interface DraftState<Part> {
  readonly stored: Stored<Part>;
  readonly mine: Parts<Part>;
  readonly phase: DraftPhase;
  /** Why the last saving failed. */
  readonly fault?: unknown;
  /** Parts that somebody else changed too, as they are stored. */
  readonly conflicts: ReadonlyMap<string, Part | undefined>;
  /** Parts that were refused and are held back until they are changed. */
  readonly refused: ReadonlyMap<string, LocalizedText>;
  /** Whether something came back that a closed window had not stored. */
  readonly wasFound: boolean;
}

const pauseMs = 900;
const againMs = 4_000;

/**
 * A draft that stores itself a moment after each change, keeps what is not stored on this machine, tries again while the server or
 * the session is gone, and where somebody else saved too, brings both together or holds both versions until one is chosen.
 */
export class SharedDraft<Part> {
  #state: DraftState<Part>;
  #saving: Promise<void> | undefined;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isClosed = false;
  readonly #place: DraftPlace<Part>;
  readonly #keep: Keep<Part>;
  readonly #listeners = new Set<() => void>();

  constructor({
    place,
    keep,
    stored,
  }: {
    place: DraftPlace<Part>;
    keep: Keep<Part>;
    stored: Stored<Part>;
  }) {
    this.#place = place;
    this.#keep = keep;
    let state: DraftState<Part> = {
      stored,
      mine: stored.parts,
      phase: 'stored',
      conflicts: new Map(),
      refused: new Map(),
      wasFound: false,
    };
    for (const { base, mine } of keep.found) {
      const merged = mergeParts({ base, mine, theirs: state.mine });
      const conflicts = new Map([...state.conflicts, ...merged.conflicts]);
      state = { ...state, mine: merged.parts, conflicts };
    }
    const isBack = changedParts({ base: stored.parts, mine: state.mine }).length > 0;
    this.#state = isBack ? { ...state, phase: 'typed', wasFound: true } : { ...state, conflicts: new Map() };
    if (isBack) keep.put({ at: Date.now(), base: stored.parts, mine: state.mine });
    else keep.clear();
    if (isBack) this.#later(pauseMs);
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly state = (): DraftState<Part> => this.#state;

  /** Somebody typed. */
  readonly change = (id: string, part: Part | undefined): void => {
    const { [id]: _before, ...others } = this.#state.mine;
    const mine = part === undefined ? others : { ...others, [id]: part };
    this.#refuse([id]);
    this.#typed(mine);
  };

  /** Of a part that both changed, one is chosen. */
  readonly choose = (id: string, part: Part | undefined): void => {
    const conflicts = new Map(this.#state.conflicts);
    conflicts.delete(id);
    this.#set({ conflicts });
    this.change(id, part);
  };

  /** Stores now what is not stored; resolves when there is nothing left to store or it cannot be. */
  readonly flush = async (): Promise<boolean> => {
    clearTimeout(this.#timer);
    while (this.#saving) await this.#saving;
    if (this.#unsent().length > 0) await this.#save();
    return (
      this.#state.phase === 'stored' && this.#state.conflicts.size === 0 && this.#state.refused.size === 0
    );
  };

  /** Another window, another person or another page stored something: it is taken in. */
  readonly takeIn = (stored: Stored<Part>): void => {
    if (this.#saving || stored.version <= this.#state.stored.version) return;
    this.#meet(stored);
    this.#settle();
  };

  readonly close = (): void => {
    this.#isClosed = true;
    void this.flush().finally(this.#keep.leave);
    this.#listeners.clear();
  };

  #typed(mine: Parts<Part>): void {
    this.#keep.put({ at: Date.now(), base: this.#state.stored.parts, mine });
    this.#set({ mine, phase: this.#saving ? 'saving' : 'typed' });
    this.#later(pauseMs);
  }

  #later(ms: number): void {
    clearTimeout(this.#timer);
    if (this.#isClosed) return;
    this.#timer = setTimeout(() => void this.flush(), ms);
  }

  async #save(): Promise<void> {
    this.#saving = this.#send()
      .then(() => this.#settle())
      .finally(() => {
        this.#saving = undefined;
      });
    await this.#saving;
  }

  async #send(): Promise<void> {
    const { stored } = this.#state;
    const parts = this.#sendable();
    this.#set({ phase: 'saving' });
    try {
      const next = await this.#place.save({ seen: stored.version, parts });
      this.#set({ stored: next, fault: undefined });
    } catch (fault) {
      await this.#failed(fault, parts);
    }
  }

  async #failed(fault: unknown, sent: Parts<Part>): Promise<void> {
    if (fault instanceof ApiProblem && this.#place.isStale(fault)) {
      try {
        this.#meet(await this.#place.load());
        return;
      } catch (again) {
        return this.#failed(again, sent);
      }
    }
    const phase = phaseOf(fault);
    if (phase !== 'refused' || !(fault instanceof ApiProblem)) {
      this.#set({ phase, fault });
      return;
    }
    const about = this.#place.refusedParts({ problem: fault, sent });
    const held = [...about.keys()].filter((id) => !this.#state.refused.has(id));
    this.#set({
      refused: new Map([...this.#state.refused, ...about]),
      phase: held.length > 0 ? 'typed' : 'refused',
      fault: held.length > 0 ? undefined : fault,
    });
  }

  /** What others stored is brought together with what is written here. */
  #meet(theirs: Stored<Part>): void {
    const { stored, mine, conflicts } = this.#state;
    const merged = mergeParts({ base: stored.parts, mine, theirs: theirs.parts });
    const asked = new Map([...conflicts.keys()].map((id) => [id, theirs.parts[id]] as const));
    this.#set({ stored: theirs, mine: merged.parts, conflicts: new Map([...asked, ...merged.conflicts]) });
  }

  /** After a saving: what was typed meanwhile goes next, or all is stored. */
  #settle(): void {
    const { stored, mine, phase, conflicts, refused } = this.#state;
    if (changedParts({ base: stored.parts, mine }).length === 0) this.#keep.clear();
    else this.#keep.put({ at: Date.now(), base: stored.parts, mine });
    if (phase === 'waiting' || phase === 'ended') return this.#later(againMs);
    if (phase === 'refused') return;
    if (this.#unsent().length > 0) {
      this.#set({ phase: 'typed' });
      return this.#later(pauseMs);
    }
    this.#set({ phase: conflicts.size > 0 || refused.size > 0 ? 'typed' : 'stored' });
  }

  /** What goes out: parts in conflict and parts that were refused go as they are stored. */
  #sendable(): Parts<Part> {
    const { stored, mine, conflicts, refused } = this.#state;
    const parts: Record<string, Part> = {};
    for (const id of new Set([...Object.keys(stored.parts), ...Object.keys(mine)])) {
      const part = conflicts.has(id) || refused.has(id) ? stored.parts[id] : mine[id];
      if (part !== undefined) parts[id] = part;
    }
    return parts;
  }

  #unsent(): readonly string[] {
    return changedParts({ base: this.#state.stored.parts, mine: this.#sendable() });
  }

  #refuse(ids: readonly string[]): void {
    if (!ids.some((id) => this.#state.refused.has(id))) return;
    const refused = new Map([...this.#state.refused].filter(([id]) => !ids.includes(id)));
    this.#set({ refused });
  }

  #set(change: Partial<DraftState<Part>>): void {
    this.#state = { ...this.#state, ...change };
    for (const listener of this.#listeners) listener();
  }
}

function phaseOf(fault: unknown): DraftPhase {
  if (fault instanceof ApiUnreachable) return 'waiting';
  if (fault instanceof ApiProblem && fault.status === 401) return 'ended';
  if (fault instanceof ApiProblem && (fault.status >= 500 || fault.status === 429)) return 'waiting';
  return 'refused';
}
