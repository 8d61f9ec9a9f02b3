import type { NameOf } from '../../notices/notice.js';
import type { ShortcomingSynthesis, Synthesis, SynthesisLine } from '../../synthesis/types.js';
import type { Slot } from '../blocks.js';
import { confidentialText } from '../task-reference.js';

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

export function shortcomingTitle({
  shortcoming: { confidential, title },
  withConfidential,
}: {
  shortcoming: Pick<ShortcomingSynthesis, 'confidential' | 'title'>;
  withConfidential: boolean;
}): string {
  return confidential && !withConfidential ? `(${confidentialText})` : title;
}
