import type { NameOf } from '../../notices/notice.js';
import type { Synthesis, SynthesisLine } from '../../synthesis/types.js';
import type { Slot } from '../blocks.js';

/** What every part of the consolidated report is written from. */
export interface ReportContext {
  readonly synthesis: Synthesis;
  readonly nameOf: NameOf;
  readonly slot: Slot;
  readonly withConfidential: boolean;
}

export function allLines({ shortcomings }: Synthesis): readonly SynthesisLine[] {
  return shortcomings.flatMap(({ lines }) => lines);
}
