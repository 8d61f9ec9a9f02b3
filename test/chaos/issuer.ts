import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { testIdentity } from '../support/identity.js';

export const audience = 'https://dondoc.test/api';

/** An OpenID provider on loopback that gives a token to whoever it is asked for; its keys are where the API looks for them. */
export interface Issuer {
  readonly address: string;
  readonly token: (person: string) => string;
  readonly stop: () => Promise<void>;
}

/** Starts it on a free port. It never fails: the faults are those of dondoc's own servers. */
export async function startIssuer(): Promise<Issuer> {
  const identity = testIdentity();
  let address = '';
  const server = createServer(({ url }, response) => {
    response.setHeader('content-type', 'application/json');
    response.end(
      JSON.stringify(
        url === '/jwks'
          ? identity.keys
          : {
              issuer: address,
              jwks_uri: `${address}/jwks`,
              authorization_endpoint: `${address}/auth`,
              token_endpoint: `${address}/token`,
              response_types_supported: ['code'],
              subject_types_supported: ['public'],
              id_token_signing_alg_values_supported: ['EdDSA'],
            },
      ),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  address = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  return {
    address,
    token: (person) => identity.token({ person, claims: { iss: address, aud: audience } }),
    stop: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
