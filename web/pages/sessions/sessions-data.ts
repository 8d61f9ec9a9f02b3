import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import { api, ask } from '../../data/api.js';

export type Session = Schemas['Session'];

/** The sessions of a person; of whoever asks where nobody is named. */
export function sessionsQuery(person: string | undefined) {
  return queryOptions({
    queryKey: ['sessions', person ?? 'own'],
    queryFn: () =>
      person === undefined
        ? ask(api.GET('/me/sessions'))
        : ask(api.GET('/people/{personId}/sessions', { params: { path: { personId: person } } })),
  });
}

export function endSession({ person, sessionId }: { person: string | undefined; sessionId: string }) {
  return person === undefined
    ? ask(api.DELETE('/me/sessions/{sessionId}', { params: { path: { sessionId } } }))
    : ask(
        api.DELETE('/people/{personId}/sessions/{sessionId}', {
          params: { path: { personId: person, sessionId } },
        }),
      );
}

export function endAllSessions(person: string) {
  return ask(api.DELETE('/people/{personId}/sessions', { params: { path: { personId: person } } }));
}
