import type { Request } from 'express';
import { toInstant } from '../../domain/calendar/instant.js';
import { accessOfPerson } from '../access/access-of-person.js';
import { rehearsalsIn } from '../access/rehearsals.js';
import type { Services } from '../services.js';
import { actorOf, type Caller } from './caller.js';

/** Who sends a request, and what he may do now; undefined where the request does not say. Throws what `authenticate` throws. */
export async function callerOf({
  request,
  services: { identity, store, terms, epochMs = Date.now },
  otherSite,
}: {
  request: Request;
  /** The origin of another site whose pages may ask this with a session. */
  otherSite?: string;
  services: Pick<Services, 'identity' | 'store' | 'terms' | 'epochMs'>;
}): Promise<Caller | undefined> {
  const known = await identity.authenticate(request, otherSite);
  if (!known) return undefined;
  const { person, session } = known;
  const { focalUnit } = terms.directory;
  return {
    person,
    ...(session !== undefined && { session }),
    access: accessOfPerson({
      person,
      focalUnit,
      now: toInstant(epochMs()),
      rehearsals: await rehearsalsIn(store),
    }),
    actor: (delegation) => actorOf({ person, delegation }),
  };
}
