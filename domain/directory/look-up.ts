import type { Language } from '../text/localized.js';
import type { DirectoryIndex } from './index-directory.js';
import type { CollectiveId, FieldId, Leader, UnitId } from './types.js';

/** The members of a collective in the directory's order. An unknown collective is a bug and throws. */
export function collectiveMembers({
  directory,
  collective,
}: {
  directory: DirectoryIndex;
  collective: CollectiveId;
}): readonly UnitId[] {
  const found = directory.collectives.get(collective);
  if (!found) throw new Error(`The directory has no collective "${collective}".`);
  return found.members;
}

/** The field (lĩnh vực) of a task: that of the first of its units that has one; of districts alone, the default field. */
export function fieldOf({
  directory,
  units,
}: {
  directory: DirectoryIndex;
  units: readonly UnitId[];
}): FieldId {
  for (const id of units) {
    const unit = directory.units.get(id);
    if (unit && unit.kind !== 'district') return unit.field;
  }
  return directory.directory.defaultField;
}

/** The vice-chairman to whom a field is assigned. An unknown field is a bug and throws. */
export function viceChairmanFor({ directory, field }: { directory: DirectoryIndex; field: FieldId }): Leader {
  const leader = directory.leaders.get(directory.fields.get(field)?.viceChairman ?? '');
  if (!leader) throw new Error(`The directory has no vice-chairman for the field "${field}".`);
  return leader;
}

/** The chairman of the province. */
export function chairmanOf({ directory }: { directory: DirectoryIndex }): Leader {
  const leader = directory.directory.leaders.find(({ position }) => position === 'chairman');
  if (!leader) throw new Error('The directory has no chairman.');
  return leader;
}

/** A unit's name in one language; a unit that an older directory held, and this one no longer does, keeps its id. */
export function unitName({
  directory,
  unit,
  lang,
}: {
  directory: DirectoryIndex;
  unit: UnitId;
  lang: Language;
}): string {
  return directory.units.get(unit)?.name[lang] ?? unit;
}
