import type { Actor } from './actor.js';
import type { ReportContent } from './report.js';

/** What a person can ask of a task. */
export type CommandBody =
  | { readonly type: 'acceptAssignment' }
  | { readonly type: 'returnAssignment'; readonly reason: string }
  | { readonly type: 'confirmAssignment'; readonly reason: string }
  | { readonly type: 'reassign'; readonly units: readonly string[]; readonly reason: string }
  | { readonly type: 'nameUnits'; readonly units: readonly string[]; readonly reason: string }
  | { readonly type: 'draftReport'; readonly period: string; readonly content: ReportContent }
  | { readonly type: 'sendReport'; readonly period: string; readonly version: number }
  | {
      readonly type: 'sendReportBack';
      readonly period: string;
      readonly version: number;
      readonly reason: string;
    }
  | { readonly type: 'acceptReport'; readonly period: string; readonly version: number }
  | {
      readonly type: 'returnReport';
      readonly period: string;
      readonly version: number;
      readonly reason: string;
    };

/** A command with its sender; the id makes a repeated sending harmless. */
export type Command = CommandBody & { readonly id: string; readonly by: Actor };

export type CommandType = CommandBody['type'];
export type CommandOf<T extends CommandType> = Extract<Command, { readonly type: T }>;
