import { foldDiacritics } from '../text/fold.js';
import { textOf } from './read-items.js';
import { groupsOf, linesOf, type PlanTree } from './tree.js';

const longestTitleLine = 300;
const longestTitleInLines = 8;

/** "KẾ HOẠCH" and the lines below it up to the preamble, as one line; empty if the text has no such heading. */
export function readTitle(tree: PlanTree): string {
  const lines = groupsOf(tree, 'front').flatMap(linesOf).map(textOf).filter(Boolean);
  const start = lines.findIndex((text) => foldDiacritics(text).startsWith('ke hoach'));
  if (start < 0) return '';
  const rest = lines.slice(start, start + longestTitleInLines);
  const end = rest.findIndex((text, at) => at > 0 && endsTitle(text));
  return rest.slice(0, end < 0 ? undefined : end).join(' ');
}

function endsTitle(text: string): boolean {
  if (text.length > longestTitleLine || !/\p{L}/u.test(text)) return true;
  return /[.:;,)]$/u.test(text) || foldDiacritics(text).startsWith('can cu');
}
