import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { Script } from 'node:vm';
import { describe, expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import {
  readComposeFile,
  readProjectFile,
  type Service,
  scriptOf,
} from '../../dev/production/compose-file.js';
import { variablesReadBy } from './variables-read.js';

const { services, networks, volumes, configs, secrets } = readComposeFile();
const all = Object.entries(services);
const isJob = ([, service]: readonly [string, Service]) => service.restart?.startsWith('on-failure') === true;
const jobs = all.filter(isJob);
const longLived = all.filter((entry) => !isJob(entry));
const service = (name: string): Service => {
  const found = services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
};

describe('docker-compose.yml', () => {
  test('runs Temporal on PostgreSQL, a MongoDB replica set, API, worker, their proxy and the UI, what watches them, and prepares them by jobs', () => {
    const product = [
      'api',
      'mongo-1',
      'mongo-2',
      'mongo-3',
      'postgresql',
      'temporal',
      'temporal-ui',
      'worker',
    ];
    const around = ['proxy', 'prometheus', 'grafana', 'identity', 'mail-catcher'];
    expect(longLived.map(([name]) => name).sort()).toEqual([...product, ...around].sort());
    expect(jobs.map(([name]) => name).sort()).toEqual([
      'identity-database',
      'mongo-set',
      'temporal-namespace',
      'temporal-schema',
    ]);
  });

  test('runs two APIs and two workers, so that one may fall', () => {
    for (const name of ['api', 'worker']) {
      expect(service(name).deploy?.replicas).toBe(2);
      // Two of them cannot have one port of the host.
      expect(service(name).ports).toBeUndefined();
    }
  });

  test.each(all)('%s cannot take the whole machine', (_name, one) => {
    const { cpus = '', memory = '', pids = 0 } = one.deploy?.resources?.limits ?? {};
    expect(Number(cpus)).toBeGreaterThan(0);
    expect(memory).toMatch(/^[1-9]\d*[mg]$/);
    expect(pids).toBeGreaterThan(0);
  });

  test.each(all)('%s gets only files that are there, and secrets that are declared', (_name, one) => {
    for (const { source } of one.configs ?? [])
      expect([source, existsSync(join(projectRoot, configs[source]?.file ?? '-'))]).toEqual([source, true]);
    for (const given of one.secrets ?? [])
      expect(Object.keys(secrets)).toContain(typeof given === 'string' ? given : given.source);
  });

  test('gives every file that it declares to somebody', () => {
    const used = all.flatMap(([, one]) => one.configs ?? []).map(({ source }) => source);
    expect(used.sort()).toEqual(Object.keys(configs).sort());
  });

  test.each(longLived)('%s is watched by a health check and started again after a fall', (_name, one) => {
    expect(one.healthcheck?.test[0]).toMatch(/^CMD(-SHELL)?$/);
    expect(one.restart).toBe('unless-stopped');
  });

  test.each(jobs)('%s is waited for until it ended well', (name) => {
    const waiting = all.filter(
      ([, one]) => one.depends_on?.[name]?.condition === 'service_completed_successfully',
    );
    expect(waiting.length).toBeGreaterThan(0);
  });

  test.each(all)('%s waits only for what can be waited for', (_name, one) => {
    for (const [name, { condition }] of Object.entries(one.depends_on ?? {})) {
      const expected = isJob([name, service(name)]) ? 'service_completed_successfully' : 'service_healthy';
      expect({ name, condition }).toEqual({ name, condition: expected });
    }
  });

  test.each(all)('%s has an image of one exact version', (_name, one) => {
    expect(one.image).toMatch(/^[a-z][a-z/-]*:v?\d+\.\d+(\.\d+)?(-[a-z0-9.-]+)?$/);
  });

  test('takes server and tools of the Temporal version that was tried', () => {
    expect(service('temporal').image).toMatch(/:1\.29\./);
    expect(service('temporal-schema').image).toMatch(/:1\.29\./);
    expect(service('temporal-namespace').image).toBe(service('temporal-schema').image);
  });

  test.each(all)('%s has no rights that it does not need', (_name, one) => {
    expect(one).toMatchObject({
      read_only: true,
      cap_drop: ['ALL'],
      security_opt: ['no-new-privileges:true'],
    });
    expect(one.user).toMatch(/^(?!0|root)\w+/);
  });

  test.each(all)('%s publishes ports on this host alone', (_name, one) => {
    for (const port of one.ports ?? []) expect(port).toMatch(/^127\.0\.0\.1:/);
  });

  test('keeps everything that is published out of the network of the databases', () => {
    expect(networks['inside']).toEqual({ internal: true });
    const published = all.filter(([, one]) => one.networks?.includes('published')).map(([name]) => name);
    expect(published.sort()).toEqual(['grafana', 'identity', 'mail-catcher', 'proxy', 'temporal-ui']);
    expect(
      all
        .filter(([, one]) => one.ports !== undefined)
        .map(([name]) => name)
        .sort(),
    ).toEqual(published);
  });

  test('keeps data in volumes that it declares', () => {
    const used = all.flatMap(([, one]) => one.volumes ?? []).map((volume) => volume.split(':')[0] ?? '');
    expect(used.sort()).toEqual(Object.keys(volumes).sort());
    expect(service('postgresql').volumes).toEqual(['postgresql:/var/lib/postgresql/data']);
    expect(service('mongo-2').volumes).toEqual(['mongo-2:/data/db']);
  });
});

describe('secrets', () => {
  const secret = /PASSWORD|PWD|_KEY$|_URI/;
  test.each(all)('of %s come from the environment, and none has a default', (_name, one) => {
    for (const [name, value] of Object.entries(one.environment ?? {})) {
      if (secret.test(name))
        expect({ name, value }).toEqual({ name, value: expect.stringMatching(/\$\{[A-Z_]+:\?[^}]+\}/) });
    }
    expect(JSON.stringify(one)).not.toMatch(/\$\{[A-Z_]*(PASSWORD|KEY)[A-Z_]*(:?-[^}]*)?\}/);
  });
});

/** OpenTelemetry's own libraries read them. */
const ofTraces = [...readProjectFile('docs/traces.md').matchAll(/OTEL_[A-Z_]+/g)].map(([name]) => name);

describe('the environment of', () => {
  test('the API has every variable that api/config.ts reads', () => {
    expect(Object.keys(service('api').environment ?? {})).toEqual(
      expect.arrayContaining([...variablesReadBy('api/config.ts')]),
    );
  });

  test('the worker has every variable that worker/config.ts reads, and no other', () => {
    expect(
      Object.keys(service('worker').environment ?? {})
        .filter((name) => !ofTraces.includes(name))
        .sort(),
    ).toEqual([...variablesReadBy('worker/config.ts')]);
  });

  test('the API has no variable that neither it nor the dondoc command reads', () => {
    const read = [...variablesReadBy('api/config.ts'), ...variablesReadBy('cli/config.ts'), ...ofTraces];
    expect(Object.keys(service('api').environment ?? {}).filter((name) => !read.includes(name))).toEqual([]);
  });

  test('both names the servers of this file', () => {
    for (const name of ['api', 'worker']) {
      const { environment } = service(name);
      expect(environment).toMatchObject({ TEMPORAL_ADDRESS: 'temporal:7233', TEMPORAL_NAMESPACE: 'dondoc' });
      const uri = new URL(
        (environment?.['MONGODB_URI'] ?? '').replace(/\$\{[^}]+\}/, 'secret').replace(/,[^/]+/, ''),
      );
      expect(uri.searchParams.get('w')).toBe('majority');
      expect(uri.searchParams.get('replicaSet')).toBe('dondoc');
    }
    expect(service('api').environment).toMatchObject({ HOST: '0.0.0.0', PORT: '3000' });
    expect(service('proxy').ports?.[0]).toMatch(/:8080$/);
    const proxy = readProjectFile('ops/proxy/nginx.conf');
    expect(proxy).toMatch(/listen 8080;/);
    expect(proxy).toMatch(/server api:3000 resolve/);
  });
});

describe('what runs in the containers', () => {
  test('mongod is a member of the set that the job initiates', () => {
    for (const name of ['mongo-1', 'mongo-2', 'mongo-3']) {
      expect(scriptOf(service(name))).toMatch(/mongod --replSet dondoc --keyFile \/tmp\/replica-key/);
      expect(scriptOf(service('mongo-set'))).toContain(`'${name}:27017'`);
    }
    expect(service('mongo-set').network_mode).toBe('service:mongo-1');
  });

  test('the namespace keeps closed histories for ten years and knows the search attributes of the workflows', async () => {
    const script = scriptOf(service('temporal-namespace'));
    expect(script).toMatch(/namespace create --namespace "\$TEMPORAL_NAMESPACE" --retention 3650d/);
    const file = join(projectRoot, 'workflows', 'search-attributes.ts');
    const { searchAttributes } = existsSync(file)
      ? ((await import(pathToFileURL(file).href)) as { searchAttributes: Readonly<Record<string, string>> })
      : { searchAttributes: {} };
    const told = (service('temporal-namespace').environment?.['SEARCH_ATTRIBUTES'] ?? '')
      .split(' ')
      .filter(Boolean);
    expect(told.sort()).toEqual(
      Object.entries(searchAttributes)
        .map((pair) => pair.join(':'))
        .sort(),
    );
  });

  const shells = all.filter(([, one]) => one.entrypoint?.[0] === '/bin/sh');
  test.each(shells)('%s runs a script that a shell can read', (_name, one) => {
    expect(one.entrypoint).toEqual(['/bin/sh', '-euc']);
    expect(spawnSync('/bin/sh', ['-n'], { input: scriptOf(one), encoding: 'utf8' })).toMatchObject({
      status: 0,
      stderr: '',
    });
  });

  test('the replica set is initiated by a script that JavaScript can read', () => {
    expect(() => new Script(scriptOf(service('mongo-set')))).not.toThrow();
  });

  test('worker and API run the files of the product, from the image of the Dockerfile', () => {
    for (const name of ['worker', 'api']) expect(service(name)).toMatchObject({ build: '.', user: 'node' });
    expect(service('worker').command?.join(' ')).toBe('node --import tsx worker/main.ts');
    expect(readProjectFile('Dockerfile')).toContain('CMD ["node", "--import", "tsx", "api/main.ts"]');
    for (const file of ['worker/main.ts', 'api/main.ts'])
      expect(existsSync(join(projectRoot, file))).toBe(true);
  });
});
