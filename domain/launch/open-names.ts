import type { DirectoryIndex } from '../directory/index-directory.js';
import type { PlanReading, Shortcoming } from '../plan/types.js';
import { unitsNamed } from './naming.js';

/** A name for which somebody has to say which units it means, in the shortcoming where it stands. */
export interface OpenName {
  readonly shortcoming: number;
  /** The line of the shortcoming or of the block. */
  readonly line: number;
  readonly name: string;
  /** Whether it owes tasks, or only joins in. */
  readonly part: 'accountable' | 'coordinator';
  readonly tasks: number;
  /** Units that may be meant. */
  readonly suggestions: readonly string[];
}

/** Every open name of a plan, once for each shortcoming and part, in the order of the text. */
export function openNamesOf({
  plan,
  directory,
}: {
  plan: PlanReading;
  directory: DirectoryIndex;
}): readonly OpenName[] {
  return plan.shortcomings.flatMap((shortcoming) => openIn({ shortcoming, directory }));
}

function openIn({
  shortcoming: { number, line, coordinators, blocks },
  directory,
}: {
  shortcoming: Shortcoming;
  directory: DirectoryIndex;
}): readonly OpenName[] {
  const all = blocks.reduce((sum, { tasks }) => sum + tasks.length, 0);
  const places = [
    ...blocks.map((block) => ({
      part: 'accountable' as const,
      line: block.line,
      names: block.units,
      tasks: block.tasks.length,
    })),
    ...(coordinators.length > 0
      ? [{ part: 'coordinator' as const, line, names: coordinators, tasks: all }]
      : []),
    ...blocks
      .filter((block) => block.coordinators.length > 0)
      .map((block) => ({
        part: 'coordinator' as const,
        line: block.line,
        names: block.coordinators,
        tasks: block.tasks.length,
      })),
    ...blocks.flatMap(({ tasks }) =>
      tasks.flatMap((task) =>
        task.coordinators
          ? [{ part: 'coordinator' as const, line: task.line, names: task.coordinators, tasks: 1 }]
          : [],
      ),
    ),
  ];
  const found = places.flatMap(({ names, ...place }) =>
    unitsNamed({ directory, names, namings: [] }).open.map(({ name, suggestions }) => ({
      shortcoming: number,
      name,
      suggestions,
      ...place,
    })),
  );
  const merged = new Map<string, OpenName>();
  for (const one of found) {
    const before = merged.get(`${one.part} ${one.name}`);
    merged.set(`${one.part} ${one.name}`, before ? { ...before, tasks: before.tasks + one.tasks } : one);
  }
  return [...merged.values()];
}
