import type { DirectoryIndex } from '../../domain/directory/index-directory.js';
import type { Naming } from '../../domain/launch/naming.js';
import { openNamesOf } from '../../domain/launch/open-names.js';
import type { PlanReading } from '../../domain/plan/types.js';
import { invalidInput } from '../operation/parse.js';

/** Refuses namings of what is not open in the plan, and units that the directory does not hold. */
export function refuseBadNamings({
  namings = [],
  plan,
  directory,
}: {
  namings?: readonly Naming[] | undefined;
  plan: PlanReading;
  directory: DirectoryIndex;
}): void {
  if (namings.length === 0) return;
  const open = new Set(openNamesOf({ plan, directory }).map(keyOf));
  const known = new Set(directory.directory.units.map(({ id }) => id));
  const wrong = namings.flatMap((naming, at) => [
    ...(open.has(keyOf(naming)) ? [] : [field({ at, name: 'name', messages: notOpen(naming) })]),
    ...naming.units.flatMap((unit, index) =>
      known.has(unit) ? [] : [field({ at, name: `units.${String(index)}`, messages: unknown(unit) })],
    ),
  ]);
  if (wrong.length > 0) throw invalidInput(wrong);
}

function keyOf({ shortcoming, name }: { readonly shortcoming: number; readonly name: string }): string {
  return `${String(shortcoming)} ${name}`;
}

function field({ at, name, messages }: { at: number; name: string; messages: { vi: string; en: string } }) {
  return { field: `namings.${String(at)}.${name}`, messages, place: 'body' as const };
}

function notOpen({ shortcoming, name }: Naming) {
  return {
    vi: `Hạn chế ${String(shortcoming)} không có tên "${name}" cần xác định đơn vị.`,
    en: `Shortcoming ${String(shortcoming)} has no open name "${name}".`,
  };
}

function unknown(unit: string) {
  return { vi: `Danh bạ không có đơn vị "${unit}".`, en: `The directory has no unit "${unit}".` };
}
