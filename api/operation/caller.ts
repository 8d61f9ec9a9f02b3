import type { Person } from '../../domain/people/people.js';
import type { Actor } from '../../domain/task/actor.js';
import type { Access } from '../access/ability.js';

/** Who asks, and what he may do. */
export interface Caller {
  readonly person: Person;
  readonly access: Access;
  /** The session by which he comes; none with a token. */
  readonly session?: string;
  /** As the core knows him: in his own name, or under a delegation that a command names. */
  readonly actor: (delegation?: string) => Actor;
}

/** The person as he acts: what he is comes from the directory, never from the request. */
export function actorOf({ person, delegation }: { person: Person; delegation?: string | undefined }): Actor {
  const { id, role, unit, leader } = person;
  return {
    person: id,
    role,
    ...(unit !== undefined && { unit }),
    ...(leader !== undefined && { leader }),
    ...(delegation !== undefined && { delegation }),
  };
}
