import { join } from 'node:path';
import type { Environment } from '../environment.js';
import type { Supervisor } from '../supervisor/supervisor.js';
import { choosePort } from './ports.js';
import type { RunFile } from './run-file.js';
import { sourceProgram } from './source-program.js';

/** The OpenID provider of a copy that is tried out: where it is, and what the API is told of it. */
export type LocalIdentity = {
  readonly port: number;
  readonly address: string;
  readonly variables: Readonly<Record<string, string>>;
};

const CLIENT_ID = 'dondoc-web';

/** Starts a local OpenID provider for an API at `publicUrl`; none where the environment names another. */
export async function startIdentity({
  environment: { home, identityPort, oidcIssuer, inherited },
  publicUrl,
  ports,
  last,
  supervisor,
}: {
  environment: Environment;
  publicUrl: string;
  /** What is taken by other servers of this copy. */
  ports: readonly number[];
  last: RunFile['ports'];
  supervisor: Supervisor;
}): Promise<LocalIdentity | undefined> {
  if (oidcIssuer !== undefined) return undefined;
  const port = await choosePort({ given: identityPort, last: last.identity, taken: ports });
  const address = `http://127.0.0.1:${port}`;
  const variables = {
    OIDC_ISSUER: address,
    OIDC_CLIENT_ID: CLIENT_ID,
    OIDC_CLIENT_SECRET: '',
    OIDC_PERSON_CLAIM: 'sub',
    OIDC_AUDIENCE: `${publicUrl}/api/v1`,
    PUBLIC_URL: publicUrl,
  };
  supervisor.start({
    name: 'identity',
    program: sourceProgram({
      file: 'dev/identity/local-provider-program.ts',
      env: {
        ...inherited,
        ...variables,
        DONDOC_IDENTITY_PORT: String(port),
        DONDOC_IDENTITY_FOLDER: join(home, 'identity'),
      },
    }),
    logFile: join(home, 'logs', 'identity.log'),
    endsIn: 'secondPhase',
  });
  return { port, address, variables };
}

/** Resolves when the provider answers. */
export async function assertIdentityAnswers({ address }: LocalIdentity): Promise<void> {
  const answer = await fetch(`${address}/.well-known/openid-configuration`, {
    signal: AbortSignal.timeout(5_000),
  });
  if (!answer.ok) throw new Error(`status ${answer.status}`);
}
