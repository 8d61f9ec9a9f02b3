import { findCitations } from './find-documents.js';
import { wholeText } from './read-items.js';
import { readShortcoming, type ShortcomingRead, unitListsOf } from './read-shortcoming.js';
import { readTitle } from './read-title.js';
import { allLinesOf, groupsOf, type PlanGroup, type PlanTree } from './tree.js';
import type { CitedDocument, PlanReading } from './types.js';
import { type KnownNames, knownNames } from './units/known-names.js';

/** The reading without its notes, and each shortcoming with what the notes need. */
export type Reading = {
  readonly plan: Omit<PlanReading, 'notes'>;
  readonly shortcomings: readonly ShortcomingRead[];
};

/** Reads a tree that was found complete. `names` are unit names to know beside those in the plan's own lists. */
export function buildReading({ tree, names }: { tree: PlanTree; names: readonly string[] }): Reading {
  const groups = shortcomingGroupsOf(tree);
  const known = namesKnownTo({ groups, names });
  const shortcomings = groups.map((group) => readShortcoming({ group, known }));
  const readings = shortcomings.map(({ shortcoming }) => shortcoming);
  const blocks = readings.flatMap((shortcoming) => shortcoming.blocks);
  const documents = documentsOf(tree);
  return {
    plan: {
      title: readTitle(tree),
      shortcomings: readings,
      totals: {
        shortcomings: readings.length,
        causes: readings.flatMap(({ causes }) => causes).length,
        blocks: blocks.length,
        tasks: blocks.flatMap(({ tasks }) => tasks).length,
        documents: documents.length,
      },
      documents,
    },
    shortcomings,
  };
}

export function shortcomingGroupsOf(tree: PlanTree): PlanGroup[] {
  return groupsOf(tree, 'contents').flatMap((part) => groupsOf(part, 'shortcoming'));
}

/** Where a list says "Sở Y tế" between commas, the name is known where a sentence goes on after it. */
function namesKnownTo({
  groups,
  names,
}: {
  groups: readonly PlanGroup[];
  names: readonly string[];
}): KnownNames {
  const listed = groups.flatMap((group) => {
    const { leads, coordinators } = unitListsOf(group);
    return [...leads, ...coordinators];
  });
  return knownNames([...names, ...listed]);
}

function documentsOf(tree: PlanTree): CitedDocument[] {
  const lines = new Map<string, number[]>();
  for (const line of allLinesOf(tree)) {
    for (const { number } of findCitations(wholeText(line))) {
      const cited = lines.get(number) ?? [];
      if (cited.at(-1) !== line.line) cited.push(line.line);
      lines.set(number, cited);
    }
  }
  return [...lines].map(([number, cited]) => ({ number, lines: cited }));
}
