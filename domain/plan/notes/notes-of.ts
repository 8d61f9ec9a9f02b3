import type { PlanNote } from '../types.js';
import { documentNotes } from './document-notes.js';
import { flowNotes } from './flow-notes.js';
import { kindNotes } from './kind-notes.js';
import { labelNotes } from './label-notes.js';
import { nameNotes } from './name-notes.js';
import type { NoteSource } from './note.js';
import { numberNotes } from './number-notes.js';
import { sumNotes } from './sum-notes.js';
import { typingNotes } from './typing-notes.js';
import { unicodeNotes } from './unicode-notes.js';
import { unitNotes } from './unit-notes.js';
import { wordNotes } from './word-notes.js';

const families = [
  typingNotes,
  unicodeNotes,
  wordNotes,
  documentNotes,
  kindNotes,
  sumNotes,
  numberNotes,
  labelNotes,
  unitNotes,
  nameNotes,
  flowNotes,
] as const;

/** Everything that looks wrong in a plan, by line; what one line has several times is said once. */
export function notesOf(source: NoteSource): PlanNote[] {
  const notes = new Map<string, PlanNote>();
  for (const found of families.flatMap((family) => family(source))) {
    notes.set(`${found.line} ${found.code} ${found.message}`, found);
  }
  return [...notes.values()].sort((a, b) => a.line - b.line || compareCodes(a.code, b.code));
}

function compareCodes(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}
