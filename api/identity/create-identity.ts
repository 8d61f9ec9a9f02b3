import { Router } from 'express';
import type { Logger } from 'pino';
import type { Person } from '../../domain/people/people.js';
import type { TokenTerms } from './access-token.js';
import type { Identity } from './identity.js';
import { personByToken } from './token-identity.js';

/** Who sends a request, by its bearer token. */
export function createIdentity({
  people,
  tokens,
  log,
}: {
  people: readonly Person[];
  tokens: TokenTerms;
  log: Logger;
}): Identity {
  return {
    authenticate: async (request) => {
      const onRefused = (reason: string) => {
        log.warn({ reason, address: request.ip, path: request.path }, 'a token was refused');
      };
      const person = await personByToken({ request, terms: tokens, people, onRefused });
      return person && { person, means: 'token' };
    },
    routes: () => Router(),
  };
}
