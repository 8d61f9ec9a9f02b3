import type { CivilDate, Instant } from '../calendar/instant.js';
import type { WorkingCalendar } from '../calendar/working-calendar.js';
import type { Policy } from '../policy/policy.js';
import type { Actor, DelegationMode } from './actor.js';
import type { DetailedPlanContent } from './detailed-plan.js';
import type { ReportContent } from './report.js';

type Asking<T extends string, Content = unknown> = { readonly type: T } & Content;
type Reason = { readonly reason: string };
type Evidence = { readonly text: string; readonly evidence: readonly string[] };
type Draft = { readonly version: number };
type Period = { readonly period: string };

/** What a person can ask of a task, by the stages of its life. */
export type CommandBody =
  | Asking<'acceptAssignment'>
  | Asking<'returnAssignment', Reason>
  | Asking<'confirmAssignment', Reason>
  | Asking<'correctAssignment', Reason & { readonly text: string }>
  | Asking<'reassign', Reason & { readonly units: readonly string[] }>
  | Asking<'nameUnits', Reason & { readonly units: readonly string[] }>
  | Asking<'succeed', Reason & { readonly units: readonly string[] }>
  | Asking<'withdraw', Reason>
  | Asking<'draftPlan', { readonly content: DetailedPlanContent }>
  | Asking<'sendPlanBack', Draft & Reason>
  | Asking<'approvePlan', Draft>
  | Asking<'signOff', Draft>
  | Asking<'object', Draft & Reason>
  | Asking<'recordProgress', Evidence & { readonly percent?: number }>
  | Asking<'draftReport', Period & { readonly content: ReportContent }>
  | Asking<'sendReport', Period & Draft>
  | Asking<
      'fileReport',
      Period & {
        readonly content: ReportContent;
        readonly filing: string;
        readonly draftedBy: string;
        readonly filedAt: Instant;
      }
    >
  | Asking<'sendReportBack', Period & Draft & Reason>
  | Asking<'acceptReport', Period & Draft>
  | Asking<'returnReport', Period & Draft & Reason>
  | Asking<'reachMilestone', Evidence>
  | Asking<'proposeCompletion', Evidence>
  | Asking<'verifyCompletion', { readonly text: string }>
  | Asking<'refuseCompletion', Reason>
  | Asking<'reviewYear', { readonly year: number; readonly goesOn: boolean; readonly text: string }>
  | Asking<'petition', { readonly to: 'viceChairman' | 'chairman'; readonly text: string }>
  | Asking<'petitionObjection', { readonly unit: string; readonly text: string }>
  | Asking<'askExtension', Reason & { readonly obligation: string; readonly due: CivilDate }>
  | Asking<'answerPetition', { readonly petition: string; readonly agreed: boolean; readonly text: string }>
  | Asking<'instruct', { readonly direction: string; readonly text: string; readonly due: CivilDate }>
  | Asking<'extend', { readonly direction: string; readonly text: string; readonly due: CivilDate }>
  | Asking<'directReassign', Reason & { readonly direction: string; readonly units: readonly string[] }>
  | Asking<'summon', { readonly direction: string; readonly text: string; readonly due: CivilDate }>
  | Asking<'takeToChairman', { readonly direction: string; readonly text: string }>
  | Asking<'carryOutDirection', { readonly obligation: string; readonly text: string }>
  | Asking<'suspend', Reason & { readonly awaiting: string }>
  | Asking<'resume', Reason>
  | Asking<'changePolicy', Reason & { readonly policy: Policy }>
  | Asking<'changeCalendar', Reason & { readonly calendar: WorkingCalendar }>
  | Asking<
      'delegate',
      {
        readonly delegation: string;
        readonly mode: DelegationMode;
        readonly to: string;
        readonly from: CivilDate;
        readonly until: CivilDate;
        readonly commands: readonly CommandType[];
      }
    >
  | Asking<'revokeDelegation', { readonly delegation: string }>;

/** A command with its sender; the id makes a repeated sending harmless. */
export type Command = CommandBody & { readonly id: string; readonly by: Actor };

export type CommandType = CommandBody['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
