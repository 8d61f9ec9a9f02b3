import type { ChildSpec, OnChange } from './child-spec.js';
import type { Guardian } from './guardian.js';
import { type KeptChild, keepRunning } from './kept-child.js';

export type Supervisor = {
  readonly start: (spec: ChildSpec) => void;
  /** The pids of the children that run now, by name. */
  readonly pids: () => Readonly<Record<string, number>>;
  /** Ends one for good; it may be started anew. */
  readonly stopOne: (name: string) => Promise<void>;
  /** Ends everything: SIGTERM, then SIGKILL, phase by phase; done within 8.5 s. */
  readonly stop: () => Promise<void>;
};

const FIRST_PHASE_MS = 4_500;
const SECOND_PHASE_MS = 4_000;
/** Nobody waits for everything to have ended. */
const ONE_ALONE_MS = 15_000;

/** Keeps children running: one that ends is started again, after a delay that grows. */
export function createSupervisor({
  guardian,
  onChange,
}: {
  guardian: Guardian;
  onChange: OnChange;
}): Supervisor {
  let children: readonly { readonly spec: ChildSpec; readonly kept: KeptChild }[] = [];
  const stopPhase = async (phase: ChildSpec['endsIn'], graceMs: number): Promise<void> => {
    const ending = children.filter(({ spec }) => spec.endsIn === phase);
    await Promise.all(ending.map(({ kept }) => kept.stop({ graceMs })));
  };
  return {
    start: (spec) => {
      children = [...children, { spec, kept: keepRunning({ spec, guardian, onChange }) }];
    },
    pids: () =>
      Object.fromEntries(
        children.flatMap(({ spec, kept }) => {
          const pid = kept.pid();
          return pid === undefined ? [] : [[spec.name, pid]];
        }),
      ),
    stopOne: async (name) => {
      const ending = children.filter(({ spec }) => spec.name === name);
      children = children.filter((child) => !ending.includes(child));
      await Promise.all(ending.map(({ kept }) => kept.stop({ graceMs: ONE_ALONE_MS })));
    },
    stop: async () => {
      await stopPhase('firstPhase', FIRST_PHASE_MS);
      await stopPhase('secondPhase', SECOND_PHASE_MS);
    },
  };
}
