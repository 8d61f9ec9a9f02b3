import {
  createMongoAbility,
  type ForcedSubject,
  type MongoAbility,
  type MongoQuery,
  subject,
} from '@casl/ability';
import { accessibleBy } from '@casl/mongoose';
import { everything, nothing, type Visible } from '../../domain/access/condition.js';
import type { AccessAction, AccessSubject, Grant } from '../../domain/access/grant.js';

type Rules = MongoAbility<[AccessAction, AccessSubject | ForcedSubject<AccessSubject>]>;

/** What one person may do, asked in three ways that always agree: of a kind, of one thing, and as a query of the store. */
export interface Access {
  /** The rules themselves, for whoever reads them elsewhere: the page. */
  readonly grants: readonly Grant[];
  /** Whether he may do this with anything of the kind: the first question of every operation. */
  readonly mayEver: (action: AccessAction, subject: AccessSubject) => boolean;
  readonly may: (action: AccessAction, subject: AccessSubject, thing: object) => boolean;
  /** The things of the kind with which he may do this. */
  readonly visible: (action: AccessAction, subject: AccessSubject) => Visible;
}

/** The access that grants give. */
export function accessOf(grants: readonly Grant[]): Access {
  const ability: Rules = createMongoAbility(grants.map(rawRule));
  return {
    grants,
    mayEver: (action, kind) => ability.can(action, kind),
    // CASL marks what it is given; a copy keeps what comes from the store as it is.
    may: (action, kind, thing) => ability.can(action, subject(kind, { ...thing })),
    visible: (action, kind) => {
      // Where nothing is allowed CASL answers with an expression that not every database knows.
      if (!ability.can(action, kind)) return nothing;
      const query = accessibleBy(ability, action).ofType(kind);
      return Object.keys(query).length === 0 ? everything : (query as Visible);
    },
  };
}

function rawRule({ action, subject: kind, conditions }: Grant) {
  // Conditions are a part of what CASL reads; its type of a query asks for more than data.
  return { action, subject: kind, ...(conditions && { conditions: conditions as MongoQuery }) };
}
