import type { DirectoryIndex } from '../directory/index-directory.js';
import { resolveNames, type UnresolvedName } from '../directory/resolve.js';

/** What a name that stands for no unit means in one shortcoming, as DPI fills it in before the launch: a role, an open set, none. */
export interface Naming {
  readonly shortcoming: number;
  /** As the preview gives it; `unnamed` for a block that names no unit. */
  readonly name: string;
  readonly units: readonly string[];
}

/** The name under which a block that names no unit is known. */
const unnamed = 'không nêu đơn vị';

/** The units behind names, those included that DPI has filled in, and what is still open. */
export function unitsNamed({
  directory,
  names,
  namings,
}: {
  directory: DirectoryIndex;
  names: readonly string[];
  /** Those of the shortcoming in which the names stand. */
  namings: readonly Naming[];
}): {
  readonly units: readonly string[];
  readonly open: readonly Pick<UnresolvedName, 'name' | 'suggestions'>[];
} {
  const { units, unresolved } = resolveNames({ directory, names });
  const filled = new Map(namings.map((naming) => [naming.name, naming.units]));
  const open = names.length === 0 ? [{ name: unnamed, suggestions: [] }] : unresolved;
  return {
    units: [...new Set([...units, ...open.flatMap(({ name }) => filled.get(name) ?? [])])],
    open: open.filter(({ name }) => !filled.has(name)),
  };
}
