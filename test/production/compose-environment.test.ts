import { describe, expect, test } from '@jest/globals';
import { BadSetting } from '../../dev/environment.js';
import { environmentOf, interpolate } from '../../dev/production/compose-environment.js';
import { readComposeFile, serviceOf } from '../../dev/production/compose-file.js';
import { type Form, officeParts, serverParts } from '../../dev/production/form-parts.js';
import { type Ports, portNames } from '../../dev/production/ports.js';
import { letThrough, readDockerfile } from '../../dev/production/product-image.js';
import { TEMPORAL_SERVER_VERSION } from '../../dev/servers/temporal-server.js';

const compose = readComposeFile();
const ports = Object.fromEntries(portNames.map((name, n) => [name, 20_000 + n])) as Ports;
const settings = {
  ...{ POSTGRES_PASSWORD: 'mat-khau', DONDOC_PAYLOAD_KEYS: 'k1:khoa', DONDOC_METRICS_TOKEN: 'ma' },
  ...{
    DONDOC_AUDIT_KEY: '/x/key.pem',
    OIDC_ISSUER: 'http://127.0.0.1:1',
    OIDC_CLIENT_ID: 'c',
    OIDC_AUDIENCE: 'a',
  },
};
const form: Form = {
  compose,
  settings,
  home: '/x',
  ports,
  path: ['/bin'],
  inherited: { DONDOC_STRANGE: '1' },
};
const image = { folder: '/x/product', environment: { TZ: 'UTC' }, command: ['node', 'api/main.ts'] };
const office = officeParts({ form, image });
const partNamed = (name: string) => office.find((part) => part.name === name);

describe('a text of compose', () => {
  const given = { GIVEN: 'so', EMPTY: '' };
  test.each([
    ['${GIVEN}', 'so'],
    ['${GIVEN:-else}', 'so'],
    ['${EMPTY:-else}', 'else'],
    ['${NONE:-http://127.0.0.1:3000}/api', 'http://127.0.0.1:3000/api'],
    ['${NONE:-}', ''],
    ['${NONE}', ''],
    ['${GIVEN:?from openssl}', 'so'],
    ['a $$HOME of ${GIVEN}', 'a $HOME of so'],
  ])('%s is %j', (text, is) => {
    expect(interpolate({ text, settings: given })).toBe(is);
  });

  test('that wants a setting which is not there says which, and where it is to be had', () => {
    const missing = () => interpolate({ text: '${EMPTY:?set EMPTY, from openssl rand}', settings: given });
    expect(missing).toThrow(new BadSetting('EMPTY is not set: set EMPTY, from openssl rand.'));
  });
});

describe('the form without containers', () => {
  test.each(['worker', 'api'] as const)(
    'gives each %s the variables that compose gives it, every one and no other',
    (name) => {
      const inCompose = Object.keys(serviceOf(compose, name).environment ?? {});
      const replicas = office.filter((part) => part.name.startsWith(`${name}-`));
      expect(replicas).toHaveLength(serviceOf(compose, name).deploy?.replicas ?? 0);
      for (const { program } of replicas)
        expect(Object.keys(program.env ?? {}).sort()).toEqual([...inCompose, 'PATH', 'TZ'].sort());
    },
  );

  test('takes from compose what is not an address or a folder of this machine, as it stands there', () => {
    expect(partNamed('api-2')?.program.env).toMatchObject({
      DONDOC_SESSION_IDLE_MINUTES: '30',
      DONDOC_REQUESTS_PER_MINUTE: '1200',
      DONDOC_PAYLOAD_KEYS: 'k1:khoa',
      TEMPORAL_NAMESPACE: 'dondoc',
      TEMPORAL_ADDRESS: `127.0.0.1:${String(ports.FRONTEND_GRPC_PORT)}`,
      PORT: String(ports['api-2']),
    });
    expect(partNamed('worker-1')?.program.args).toEqual(['--import', 'tsx', 'worker/main.ts']);
    expect(partNamed('api-1')?.program.args).toEqual(['api/main.ts']);
  });

  test('refuses to set what compose does not set any more', () => {
    const service = { environment: { A: 'a' } };
    expect(() => environmentOf({ service, settings, other: { B: 'b' } })).toThrow(/sets no B/u);
  });

  test('starts the server and the database that compose starts, on loopback', () => {
    expect(serviceOf(compose, 'temporal').image).toBe(`temporalio/server:${TEMPORAL_SERVER_VERSION}`);
    const postgres = {
      programs: '/p',
      data: '/x/postgresql',
      port: 5,
      password: 'mat-khau',
      user: undefined,
    };
    const servers = { postgres: '/p', temporalServer: '/t', temporal: '/c/temporal' } as const;
    const { temporal, postgresql } = serverParts({
      ...{ form, postgres },
      servers: { ...servers, mongo: { kind: 'standIn', path: '/m' } },
    });
    expect(temporal.program.env).toMatchObject({
      ...{
        DB: 'postgres12',
        NUM_HISTORY_SHARDS: '64',
        POSTGRES_SEEDS: '127.0.0.1',
        POSTGRES_PWD: 'mat-khau',
      },
      BIND_ON_IP: '127.0.0.1',
    });
    expect(postgresql.program.args.join(' ')).toContain(
      '-c max_connections=200 -c listen_addresses=127.0.0.1',
    );
    expect([postgresql.endsIn, postgresql.stopSignal]).toEqual(['secondPhase', 'SIGINT']);
  });

  test('is made of the files, packages and commands of the image', () => {
    const { install, page, build, environment, command } = readDockerfile();
    expect(install).toMatch(/^npm ci --omit=dev --ignore-scripts/u);
    expect(page).toContain('vite.js build');
    expect(build).toContain('worker/keep-code-program.ts');
    expect(environment).toEqual({ NODE_ENV: 'production', TZ: 'UTC' });
    expect(command).toEqual(['node', '--import', 'tsx', 'api/main.ts']);
    expect(letThrough()).toEqual(expect.arrayContaining(['worker', 'workflows', 'package-lock.json']));
    expect(letThrough()).not.toContain('*');
  });
});
