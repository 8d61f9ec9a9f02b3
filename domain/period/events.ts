import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { ObligationEvent } from '../task/events.js';
import type { Stamp } from '../task/stamp.js';
import type { PeriodBrief } from './state.js';

/** What happens in a reporting period, beside what is owed in it. */
export type PeriodEventBody =
  | ObligationEvent
  | {
      readonly type: 'periodScheduled';
      readonly brief: PeriodBrief;
      readonly policy: Policy;
      readonly calendar: WorkingCalendar;
    }
  | { readonly type: 'periodOpened' }
  | { readonly type: 'dataClosed' }
  | { readonly type: 'synthesisFrozen'; readonly version: number }
  | { readonly type: 'synthesisBuilt'; readonly version: number; readonly hash: string }
  | { readonly type: 'periodReopened'; readonly version: number; readonly reason: string }
  | { readonly type: 'synthesisReceived'; readonly version: number; readonly text: string }
  | { readonly type: 'synthesisDirected'; readonly direction: string; readonly text: string };

/** An event of a reporting period. `by` is absent when time alone brought it. */
export type PeriodEvent = PeriodEventBody & Stamp;
