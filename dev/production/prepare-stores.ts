import { dirname, join } from 'node:path';
import type { Tools } from '../servers/way.js';
import { waitFor } from '../start/wait-for.js';
import { environmentOf } from './compose-environment.js';
import { serviceOf } from './compose-file.js';
import { runComposeJob } from './compose-job.js';
import { type Form, temporalAddress } from './form-parts.js';
import { assertPostgresAnswers, createUsersDatabase, type Postgres } from './postgres.js';
import type { ProductionServers } from './production-servers.js';

const LIMIT_MS = 90_000;

type Asked = {
  readonly form: Form;
  readonly servers: ProductionServers;
  readonly tools: Tools;
};

/** The schemas of Temporal in PostgreSQL, by the job of compose: made, or brought up to the server's version. */
export async function prepareSchemas({
  form: { compose, settings, ports },
  servers,
  postgres,
  tools,
}: Asked & { readonly postgres: Postgres }): Promise<void> {
  await waitFor({
    what: 'PostgreSQL',
    probe: () => assertPostgresAnswers({ postgres, tools }),
    limitMs: LIMIT_MS,
    ...tools,
  });
  await createUsersDatabase({ postgres, tools });
  const service = serviceOf(compose, 'temporal-schema');
  const other = { SQL_HOST: '127.0.0.1', SQL_PORT: String(ports.postgresql) };
  await runComposeJob({
    ...{ name: 'temporal-schema', service, tools },
    environment: environmentOf({ service, settings, other }),
    programs: [servers.temporalServer],
    folders: { '/etc/temporal/schema': join(servers.temporalServer, 'schema') },
  });
}

/** The namespace with its retention and search attributes, by the job of compose. */
export async function prepareNamespace({
  form: { compose, settings, ports },
  servers,
  tools,
}: Asked): Promise<void> {
  const service = serviceOf(compose, 'temporal-namespace');
  await runComposeJob({
    ...{ name: 'temporal-namespace', service, tools },
    environment: environmentOf({
      ...{ service, settings },
      other: { TEMPORAL_ADDRESS: temporalAddress(ports) },
    }),
    programs: [dirname(servers.temporal)],
  });
}
