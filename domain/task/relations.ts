import type { Actor } from './actor.js';
import type { TaskBrief } from './brief.js';

/** What a person is to a task; the rules say which relation a command needs. */
export type Relation =
  | 'officerOfUnit'
  | 'headOfUnit'
  | 'headOfCoordinator'
  | 'dpi'
  | 'assignedViceChairman'
  | 'chairman';

/** What of a task says who is related to it. */
export type RelatingBrief = Pick<
  TaskBrief,
  'unit' | 'coordinators' | 'focalUnit' | 'viceChairman' | 'chairman'
>;

/** The relations of a person to a task; none for a stranger, an auditor or an administrator. */
export function relationsOf({
  actor,
  state,
}: {
  actor: Actor;
  state: { readonly brief: RelatingBrief };
}): readonly Relation[] {
  const { brief } = state;
  const ofUnit = brief.unit.kind === 'named' && actor.unit === brief.unit.id;
  const coordinates = actor.unit !== undefined && brief.coordinators.includes(actor.unit);
  switch (actor.role) {
    case 'officer':
      return ofUnit ? ['officerOfUnit'] : [];
    case 'unitHead':
      return [
        ...(ofUnit ? (['headOfUnit'] as const) : []),
        ...(coordinates ? (['headOfCoordinator'] as const) : []),
      ];
    case 'dpiSupervisor':
      return actor.unit === brief.focalUnit ? ['dpi'] : [];
    case 'viceChairman':
      return actor.leader === brief.viceChairman ? ['assignedViceChairman'] : [];
    case 'chairman':
      return actor.leader === brief.chairman ? ['chairman'] : [];
    case 'auditor':
    case 'administrator':
      return [];
  }
}
