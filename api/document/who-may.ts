import { grantsOf } from '../../domain/access/grants-of.js';
import { type ActorRole, actorRoles } from '../../domain/task/actor.js';
import type { Needs } from '../operation/operation.js';

const focalUnit = 'focal';

/** The roles that may ever do something, from the rules of access. */
export function rolesThatMay({ action, subject }: Needs): readonly ActorRole[] {
  return actorRoles.filter((role) =>
    grantsOf({ person: sample(role), focalUnit, today: '2022-01-01' }).some(
      // What somebody is lent he may by the delegation, not by his role.
      (grant) => grant.action === action && grant.subject === subject && !isLent(grant.conditions),
    ),
  );
}

/** Somebody who has what his role may have. */
function sample(role: ActorRole) {
  const place = {
    officer: { unit: 'unit' },
    unitHead: { unit: 'unit' },
    dpiSupervisor: { unit: focalUnit },
    viceChairman: { leader: 'leader' },
    chairman: { leader: 'leader' },
    auditor: {},
    administrator: {},
  }[role];
  return { id: role, role, ...place };
}

function isLent(conditions: object | undefined): boolean {
  return conditions !== undefined && 'delegates' in conditions;
}
