import { addDays, addMs, dateOf, endOfDate, type Instant } from '../calendar/instant.js';
import type { Actor } from './actor.js';
import type { Command } from './commands.js';
import { openObligations } from './owed.js';
import type { ReportContent } from './report.js';
import type { TaskState } from './state.js';

/** A line of a unit's report, which its head filed as a whole: it counts from that moment, whenever it lands in the task. */
export interface FiledReport {
  /** `<plan>/<period>/<unit>/<version of the unit's report>`. */
  readonly filing: string;
  readonly period: string;
  readonly content: ReportContent;
  readonly draftedBy: string;
  readonly filedBy: Actor;
  readonly filedAt: Instant;
}

/** The report of a unit for all its tasks (plan, part C.1), as its head filed it: the lines, and the moment that counts. */
export interface Filing {
  /** `<plan>/<period>/<unit>/<version>`. */
  readonly id: string;
  readonly planId: string;
  readonly period: string;
  readonly unit: string;
  /** Counts what the unit filed for the period, from 1. */
  readonly version: number;
  /** The version of the unit's draft that the head saw and filed. */
  readonly draftVersion?: number;
  readonly lines: readonly { readonly taskId: string; readonly content: ReportContent }[];
  readonly draftedBy: string;
  readonly filedBy: Actor;
  readonly filedAt: Instant;
}

/** What became of a line of a filing in its task: `landed`, or the code of the refusal. The first answer stands. */
export interface Landed {
  readonly taskId: string;
  readonly outcome: string;
  /** The task's sequence when it had landed: a copy of the task with a lower one does not know of it yet. */
  readonly sequence?: number;
}

/** A filing with what became of those of its lines that are dealt with. */
export interface LandedFiling extends Filing {
  readonly landed: readonly Landed[];
}

/**
 * How long after a date has ended a filing of its last moment may take to be stored. Whoever files is told after that time
 * that it failed, so that no filing that was confirmed is ever missed.
 */
export const filingSettlesMs = 10_000;

/** The command by which a filed line lands; the same filing lands once. */
export function landing({ filing, period, content, draftedBy, filedBy, filedAt }: FiledReport): Command {
  const id = `file/${filing}`;
  return { type: 'fileReport', id, by: filedBy, filing, period, content, draftedBy, filedAt };
}

/** A period with the moment before which its report had to be filed. */
export interface PeriodEnd {
  readonly period: string;
  readonly before: Instant;
}

/** Periods whose report was not there when its date ended and is not called late yet: a filing may be on its way. */
export function unheardPeriods({ state, now }: { state: TaskState; now: Instant }): readonly PeriodEnd[] {
  return openObligations(state, 'quarterlyReport').flatMap(({ about, due, schedule }) => {
    const before = endOfDate(due);
    return about !== undefined && before <= now && schedule[0]?.at === before
      ? [{ period: about, before }]
      : [];
  });
}

/**
 * When to look at a task for the sake of a deadline: at its moment, but a little later at the end of a date. All ends of dates
 * alike, so that a report that is sent moves no alarm; whatever happens then is stamped with the deadline's own moment.
 */
export function whenToLook(deadline: Instant): Instant {
  return endOfDate(addDays(dateOf(deadline), -1)) === deadline ? addMs(deadline, filingSettlesMs) : deadline;
}
