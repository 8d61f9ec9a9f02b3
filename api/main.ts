import { Client, Connection } from '@temporalio/client';
import pino from 'pino';
import { openMongoStore } from '../activities/store/mongo-store.js';
import { StoresAreApart } from '../activities/store/restore-marker.js';
import { shippedCalendar, shippedDirectory, shippedPeople, shippedPolicy } from '../data/shipped.js';
import { checkDirectory } from '../domain/directory/check-directory.js';
import { checkPeople } from '../domain/people/check-people.js';
import { synthesisInForce } from '../domain/period/state.js';
import { traceFields } from '../telemetry/log-fields.js';
import { openTracing } from '../telemetry/tracing.js';
import { dataConverterOf } from '../temporal/data-converter.js';
import { sayEncryption } from '../temporal/say-encryption.js';
import { createApp } from './app.js';
import { ChangeFeed } from './changes/change-feed.js';
import { endStreams, endStreamsOf } from './changes/event-stream.js';
import { apiConfig } from './config.js';
import { cookiesOf } from './identity/cookies.js';
import { openIdentity } from './identity/open-identity.js';
import { discover } from './identity/provider.js';

const config = apiConfig();
const tracing = await openTracing({ service: 'dondoc-api' });
const log = pino({
  level: config.logLevel,
  base: { process: 'api' },
  ...(tracing && { mixin: traceFields }),
});
sayEncryption({ log, keys: config.payloadKeys });
const directory = shippedDirectory();
const [problem] = checkDirectory(directory);
if (problem) throw new Error(`data/directory.json: ${problem.sentence.en}`);
const people = shippedPeople();
const [vacancy] = checkPeople({ people, directory });
if (vacancy) throw new Error(`data/people.json: ${vacancy.message}`);
const connection = Connection.lazy({ address: config.temporalAddress });
const store = openMongoStore({
  uri: config.mongodbUri,
  onRefused: (why) => {
    log.fatal({ err: why }, why.message);
    // While stores are restored people are told to come back later; another form of the database needs another version.
    if (!(why instanceof StoresAreApart)) process.exit(1);
  },
});
const app = createApp({
  store,
  log,
  files: config.files,
  client: new Client({
    connection,
    namespace: config.temporalNamespace,
    dataConverter: dataConverterOf(config.payloadKeys),
    ...(tracing && { interceptors: tracing.ofClient }),
  }),
  people,
  identity: openIdentity({ config: config.identity, people, store, log, onEnded: endStreamsOf }),
  changes: new ChangeFeed({ store, log }),
  frozenAt: async ({ planId, period }) => {
    const state = await store.period(`${planId}/${period}`);
    return state && synthesisInForce(state)?.frozenAt;
  },
  terms: { directory, policy: shippedPolicy(), calendar: shippedCalendar() },
  limits: config.limits,
  traces: tracing !== undefined,
  webFolder: config.webFolder,
  login: {
    issuer: config.identity.issuer,
    sessionCookie: cookiesOf(config.identity.publicUrl).session.name,
  },
  provider: { issuer: config.identity.issuer, ask: () => discover(config.identity.issuer) },
  payloadKeys: config.payloadKeys.length > 0 ? 'set' : 'notSet',
  isProduction: config.identity.publicUrl.protocol === 'https:',
  ...(config.temporalUi !== undefined && { temporalUi: config.temporalUi }),
  ...(config.metricsToken !== undefined && { metricsToken: config.metricsToken }),
  ...(config.templatesFolder !== undefined && { templatesFolder: config.templatesFolder }),
});

app.set('trust proxy', config.proxies);
const server = app.listen(config.port, config.host, (fault) => {
  if (fault) {
    log.fatal({ err: fault }, 'the API cannot listen');
    process.exit(1);
  }
  log.info({ host: config.host, port: config.port }, 'api started');
});

// A file on a slow line takes longer than Node's five minutes.
server.requestTimeout = 20 * 60_000;

const stop = () => {
  endStreams();
  server.close(() => {
    void Promise.allSettled([store.close(), connection.close(), tracing?.stop()]).then(() => process.exit(0));
  });
  server.closeIdleConnections();
};
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, stop);
