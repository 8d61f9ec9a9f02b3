import type { Adapter, AdapterPayload } from 'oidc-provider';

/** What the local provider remembers of logins under way, until it ends: a restart asks people to choose their account again. */
export function memory(): (kind: string) => Adapter {
  const kept = new Map<string, { readonly payload: AdapterPayload; readonly until: number }>();
  const inTime = (key: string): AdapterPayload | undefined => {
    const found = kept.get(key);
    if (found && found.until > Date.now()) return found.payload;
    kept.delete(key);
    return undefined;
  };
  const firstThat = (kind: string, is: (payload: AdapterPayload) => boolean): AdapterPayload | undefined =>
    [...kept.keys()]
      .filter((key) => key.startsWith(`${kind}:`))
      .map(inTime)
      .find((payload) => payload !== undefined && is(payload));
  return (kind) => {
    const keyOf = (id: string) => `${kind}:${id}`;
    const done = Promise.resolve();
    return {
      upsert: (id, payload, expiresIn) => {
        for (const key of kept.keys()) inTime(key);
        kept.set(keyOf(id), { payload, until: Date.now() + (expiresIn || 86_400) * 1_000 });
        return done;
      },
      find: (id) => Promise.resolve(inTime(keyOf(id))),
      findByUid: (uid) => Promise.resolve(firstThat(kind, (payload) => payload.uid === uid)),
      findByUserCode: (code) => Promise.resolve(firstThat(kind, (payload) => payload.userCode === code)),
      consume: (id) => {
        const payload = inTime(keyOf(id));
        if (payload) payload['consumed'] = Math.floor(Date.now() / 1_000);
        return done;
      },
      destroy: (id) => {
        kept.delete(keyOf(id));
        return done;
      },
      revokeByGrantId: (grantId) => {
        for (const [key, { payload }] of kept) if (payload.grantId === grantId) kept.delete(key);
        return done;
      },
    };
  };
}
