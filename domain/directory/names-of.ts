import type { LocalizedText } from '../text/localized.js';
import type { Directory } from './types.js';

/** Names of units and leaders of a directory; an id that it no longer holds stands for itself. */
export function namesOf(directory: Directory): (id: string) => LocalizedText {
  const names = new Map([...directory.units, ...directory.leaders].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? { vi: id, en: id };
}
