import { foldDiacritics } from '../text/fold.js';
import type { DirectoryIndex } from './index-directory.js';
import type { Unit, UnitId } from './types.js';

const fewestShared = 0.6;
const furthestFromBest = 0.2;
const mostSuggestions = 5;
const longestCompared = 200;

/**
 * Units whose names come near an unknown name, best first, at most five: by letters (slips) and by words (names cut
 * short, or merged units). For a person to choose from; nothing is resolved by likeness.
 */
export function suggestUnits({
  directory,
  name,
}: {
  directory: DirectoryIndex;
  name: string;
}): readonly UnitId[] {
  const pieces = piecesOf(name);
  const scored = directory.directory.units
    .map((unit) => ({ id: unit.id, score: likeness({ unit, pieces }) }))
    .sort((a, b) => b.score - a.score);
  const best = scored[0]?.score ?? 0;
  const least = Math.max(fewestShared, best - furthestFromBest);
  return scored
    .filter(({ score }) => score >= least)
    .slice(0, mostSuggestions)
    .map(({ id }) => id);
}

function piecesOf(name: string): string[] {
  const folded = foldDiacritics(name.slice(0, longestCompared));
  const pieces = [folded, ...folded.split(/[,;:]|\bva\b/)];
  return [...new Set(pieces.map((piece) => piece.trim()))].filter((piece) => piece.length > 3);
}

function likeness({ unit, pieces }: { unit: Unit; pieces: readonly string[] }): number {
  const names = [unit.name.vi, ...unit.aliases, ...(unit.kind === 'district' ? [unit.place] : [])];
  const scores = names
    .map(foldDiacritics)
    .flatMap((known) => pieces.map((piece) => Math.max(byLetters(piece, known), byWords(piece, known))));
  return Math.max(0, ...scores);
}

/** 1 for equal, less for each letter that differs, to 0. */
function byLetters(a: string, b: string): number {
  const [shorter, longer] = a.length < b.length ? [a, b] : [b, a];
  // The difference in length alone already puts the likeness below the limit.
  if (shorter.length < longer.length * fewestShared) return 0;
  return 1 - editDistance(a, b) / longer.length;
}

/** Twice the words that two names share over the words that they have together. */
function byWords(a: string, b: string): number {
  const [left, right] = [wordsOf(a), wordsOf(b)];
  const shared = [...left].filter((word) => right.has(word)).length;
  return shared < 2 ? 0 : (2 * shared) / (left.size + right.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(text.split(/[^a-z0-9]+/).filter(Boolean));
}

function editDistance(a: string, b: string): number {
  let previous = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row += 1) {
    const current = [row];
    for (let column = 1; column <= b.length; column += 1) {
      const substitution = (previous[column - 1] ?? 0) + (a[row - 1] === b[column - 1] ? 0 : 1);
      const gap = Math.min(previous[column] ?? 0, current[column - 1] ?? 0) + 1;
      current.push(Math.min(substitution, gap));
    }
    previous = current;
  }
  return previous[b.length] ?? 0;
}
