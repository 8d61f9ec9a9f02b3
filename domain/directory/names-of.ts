import type { LocalizedText } from '../text/localized.js';
import type { Directory } from './types.js';

/** Names of units and leaders of a directory; an id that it no longer holds stands for itself. */
export function namesOf(directory: Directory): (id: string) => LocalizedText {
  const names = new Map([...directory.units, ...directory.leaders].map(({ id, name }) => [id, name]));
  return (id) => names.get(id) ?? { vi: id, en: id };
}

/**
 * Names at a moment (ms since 1970) by the edition that was in force then: what is told of a task is worded with the names of its
 * time, and worded so again when it is rebuilt.
 */
export function namesAt({
  first,
  editions,
}: {
  first: Directory;
  /** In any order. */
  editions: readonly { readonly directory: Directory; readonly savedAt: string }[];
}): (atMs: number) => (id: string) => LocalizedText {
  const names = [
    { from: Number.NEGATIVE_INFINITY, nameOf: namesOf(first) },
    ...editions
      .map(({ directory, savedAt }) => ({ from: Date.parse(savedAt), nameOf: namesOf(directory) }))
      .sort((one, other) => one.from - other.from),
  ];
  return (atMs) => names.findLast(({ from }) => from <= atMs)?.nameOf ?? namesOf(first);
}
