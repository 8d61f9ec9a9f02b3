import type { Request } from 'express';
import type { Person } from '../../domain/people/people.js';
import { personInToken, TokenRefused, type TokenTerms } from './access-token.js';
import { badToken, providerAway, unknownPerson } from './identity-problems.js';
import { ProviderAway } from './provider.js';

/** Whom a request's bearer token names; undefined where it has none. Throws Problem. */
export async function personByToken({
  request,
  terms,
  people,
  onRefused,
}: {
  request: Request;
  terms: TokenTerms;
  people: readonly Person[];
  /** Told which check failed; the answer does not say it. */
  onRefused: (refused: { readonly reason: string; readonly person?: string }) => void;
}): Promise<Person | undefined> {
  const { authorization } = request.headers;
  if (authorization === undefined) return undefined;
  const [, token] = /^Bearer +([^\s]+)$/i.exec(authorization) ?? [];
  const id = await (token === undefined
    ? Promise.reject(new TokenRefused('no bearer token'))
    : personInToken({ token, terms })
  ).catch((fault: unknown) => {
    if (fault instanceof ProviderAway) throw providerAway();
    if (!(fault instanceof TokenRefused)) throw fault;
    onRefused({ reason: fault.message });
    throw badToken();
  });
  if (!people.some((each) => each.id === id)) onRefused({ reason: 'not in the directory', person: id });
  return personNamed({ id, people });
}

/** The person of the directory. Throws Problem when there is none. */
export function personNamed({ id, people }: { id: string; people: readonly Person[] }): Person {
  const person = people.find((each) => each.id === id);
  if (!person) throw unknownPerson(id);
  return person;
}
