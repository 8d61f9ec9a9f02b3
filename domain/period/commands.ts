import type { Actor } from '../task/actor.js';

/** What a person can ask of a reporting period. */
export type PeriodCommandBody =
  | { readonly type: 'freezeSynthesis' }
  | { readonly type: 'reopenPeriod'; readonly version: number; readonly reason: string }
  | { readonly type: 'receiveSynthesis'; readonly version: number; readonly text: string }
  | { readonly type: 'directSynthesis'; readonly direction: string; readonly text: string };

/** A command with its sender; the id makes a repeated sending harmless. */
export type PeriodCommand = PeriodCommandBody & { readonly id: string; readonly by: Actor };
export type PeriodCommandType = PeriodCommandBody['type'];
