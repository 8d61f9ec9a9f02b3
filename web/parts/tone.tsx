import type { ReactNode } from 'react';
import type { Urgency } from '../data/duties.js';

export type Tone = 'late' | 'soon' | 'calm' | 'done' | 'plain';

export const toneOfUrgency: Readonly<Record<Urgency, Tone>> = {
  overdue: 'late',
  today: 'soon',
  week: 'calm',
  later: 'plain',
};

/** A word on a ground of its own; the word says it, the colour only helps. */
export function Chip({ tone, children }: { tone: Tone; children: ReactNode }) {
  return <span className={`chip tone-${tone}`}>{children}</span>;
}
