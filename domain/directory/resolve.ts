import type { DirectoryIndex, NameEntry } from './index-directory.js';
import { collectiveMembers } from './look-up.js';
import { splitName } from './split-name.js';
import { suggestUnits } from './suggest.js';
import type { OpenSetId, RoleId, UnitId } from './types.js';

export type NameResolution =
  | {
      readonly kind: 'units';
      readonly units: readonly UnitId[];
      readonly via: 'unit' | 'collective' | 'list';
    }
  | { readonly kind: 'role'; readonly role: RoleId }
  | { readonly kind: 'openSet'; readonly openSet: OpenSetId }
  | { readonly kind: 'unknown'; readonly suggestions: readonly UnitId[] };

/** A name for which the focal unit owes units; `suggestions` are units that it may confirm. */
export type UnresolvedName = { readonly name: string; readonly suggestions: readonly UnitId[] } & (
  | { readonly kind: 'role'; readonly role: RoleId }
  | { readonly kind: 'openSet'; readonly openSet: OpenSetId }
  | { readonly kind: 'unknown' }
);

export type NamesResolution = {
  readonly units: readonly UnitId[];
  readonly unresolved: readonly UnresolvedName[];
};

/**
 * What one written name stands for. A list is `units` only if all its parts are units; a list that mixes units with roles
 * or open sets is unknown as one name, and `resolveNames` takes it apart.
 */
export function resolveName({
  directory,
  name,
}: {
  directory: DirectoryIndex;
  name: string;
}): NameResolution {
  const parts = splitName({ directory, name });
  const [only] = parts ?? [];
  if (!parts || !only) return { kind: 'unknown', suggestions: suggestUnits({ directory, name }) };
  if (parts.length === 1) return resolutionOf({ directory, entry: only });
  const units = unitsOf({ directory, entries: parts });
  const allUnits = parts.every((part) => part.kind === 'unit' || part.kind === 'collective');
  return allUnits ? { kind: 'units', units, via: 'list' } : { kind: 'unknown', suggestions: units };
}

/**
 * The units behind several names, each once and in the order of the names (a collective in the directory's order), and
 * what remains for the focal unit to name, each once. Every name ends in one or the other: nothing is dropped.
 */
export function resolveNames({
  directory,
  names,
}: {
  directory: DirectoryIndex;
  names: readonly string[];
}): NamesResolution {
  const entries: NameEntry[] = [];
  const unresolved = new Map<string, UnresolvedName>();
  for (const name of names) {
    const parts = splitName({ directory, name });
    if (!parts) {
      const suggestions = suggestUnits({ directory, name });
      unresolved.set(`unknown ${directory.keyOf(name)}`, { name, kind: 'unknown', suggestions });
      continue;
    }
    entries.push(...parts);
    for (const part of parts) {
      const open = unresolvedOf({ directory, entry: part, ...(parts.length === 1 && { written: name }) });
      if (open && !unresolved.has(open.id)) unresolved.set(open.id, open.unresolved);
    }
  }
  return { units: unitsOf({ directory, entries }), unresolved: [...unresolved.values()] };
}

function resolutionOf({ directory, entry }: { directory: DirectoryIndex; entry: NameEntry }): NameResolution {
  switch (entry.kind) {
    case 'unit':
      return { kind: 'units', units: [entry.unit], via: 'unit' };
    case 'collective':
      return { kind: 'units', units: collectiveMembers({ directory, ...entry }), via: 'collective' };
    case 'role':
    case 'openSet':
      return entry;
  }
}

function unitsOf({
  directory,
  entries,
}: {
  directory: DirectoryIndex;
  entries: readonly NameEntry[];
}): UnitId[] {
  const units = entries.flatMap((entry): readonly UnitId[] => {
    if (entry.kind === 'unit') return [entry.unit];
    return entry.kind === 'collective' ? collectiveMembers({ directory, ...entry }) : [];
  });
  return [...new Set(units)];
}

/** A role or open set as unresolved: under the name as written when it stood alone, else under the directory's name. */
function unresolvedOf({
  directory,
  entry,
  written,
}: {
  directory: DirectoryIndex;
  entry: NameEntry;
  written?: string;
}): { id: string; unresolved: UnresolvedName } | null {
  if (entry.kind === 'unit' || entry.kind === 'collective') return null;
  const id = entry.kind === 'role' ? entry.role : entry.openSet;
  const unfixed = directory.unfixed.get(id);
  const suggestions = (unfixed?.proposals ?? []).flatMap((proposal) =>
    directory.collectives.has(proposal) ? collectiveMembers({ directory, collective: proposal }) : [proposal],
  );
  const name = written ?? unfixed?.name.vi ?? id;
  return { id, unresolved: { ...entry, name, suggestions: [...new Set(suggestions)] } };
}
