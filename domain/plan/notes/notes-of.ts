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

/** Everything that looks wrong in a plan, by line. */
export function notesOf(source: NoteSource): PlanNote[] {
  return families
    .flatMap((family) => family(source))
    .sort((a, b) => a.line - b.line || a.code.localeCompare(b.code));
}
