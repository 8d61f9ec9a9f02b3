import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import * as apps from 'kubernetes-models/apps/v1';
import * as networking from 'kubernetes-models/networking.k8s.io/v1';
import * as policy from 'kubernetes-models/policy/v1';
import * as core from 'kubernetes-models/v1';
import { parse, parseAllDocuments } from 'yaml';
import { projectRoot } from '../../dev/environment.js';
import { readComposeFile, readProjectFile } from '../../dev/production/compose-file.js';
import { variablesReadBy } from './variables-read.js';

interface Thing {
  readonly apiVersion: string;
  readonly kind: string;
  readonly metadata: { readonly name: string };
  readonly spec: unknown;
}
interface Model {
  readonly validate: () => void;
}
interface Container {
  readonly name: string;
  readonly image: string;
  readonly command: readonly string[];
  readonly ports: readonly { readonly name: string; readonly containerPort: number }[];
  readonly envFrom: readonly { readonly configMapRef: { readonly name: string } }[];
  readonly env: readonly {
    readonly name: string;
    readonly value?: string;
    readonly valueFrom?: { readonly secretKeyRef: { readonly name: string; readonly key: string } };
  }[];
  readonly resources: unknown;
  readonly securityContext: unknown;
  readonly volumeMounts: readonly { readonly mountPath: string }[];
}
interface Pod {
  readonly containers: readonly [Container];
  readonly securityContext: unknown;
  readonly automountServiceAccountToken: boolean;
}
interface Selector {
  readonly matchLabels: Readonly<Record<string, string>>;
}

const folder = 'ops/kubernetes';
const { resources, images } = parse(readProjectFile(`${folder}/kustomization.yaml`)) as {
  readonly resources: readonly string[];
  readonly images: readonly { readonly name: string; readonly newTag: string }[];
};
const things = resources.flatMap((file) =>
  parseAllDocuments(readProjectFile(`${folder}/${file}`)).map((document) => document.toJS() as Thing),
);
const of = (kind: string) => things.filter((thing) => thing.kind === kind);
const deployments = of('Deployment').map(({ metadata: { name }, spec }) => {
  const { template, ...rest } = spec as {
    readonly replicas: number;
    readonly selector: Selector;
    readonly template: {
      readonly metadata: { readonly labels: Readonly<Record<string, string>> };
      readonly spec: Pod;
    };
  };
  return {
    name,
    ...rest,
    labels: template.metadata.labels,
    pod: template.spec,
    container: template.spec.containers[0],
  };
});
const configured = things.find(({ kind }) => kind === 'ConfigMap') as unknown as {
  readonly data: Readonly<Record<string, string>>;
};

describe('the manifests for Kubernetes', () => {
  const named = things.map((thing) => [`${thing.kind} ${thing.metadata.name}`, thing] as const);
  test.each(named)('%s has the form that Kubernetes wants', (_name, thing) => {
    expect(() => {
      modelOf(thing).validate();
    }).not.toThrow();
  });

  test('a form that Kubernetes does not want is refused', () => {
    const [worker] = of('Deployment');
    if (!worker) throw new Error('no deployment');
    const bent = { ...worker, spec: { ...(worker.spec as object), replicas: 'two' } };
    expect(() => {
      modelOf(bent).validate();
    }).toThrow(/replicas/);
  });

  test('two workers and two APIs, of which one stays while machines are taken down', () => {
    expect(deployments.map(({ name, replicas }) => [name, replicas])).toEqual([
      ['worker', 2],
      ['api', 2],
    ]);
    const kept = of('PodDisruptionBudget').map(
      ({ spec }) => spec as { minAvailable: number; selector: Selector },
    );
    for (const { labels, selector } of deployments) {
      expect(labels).toEqual(selector.matchLabels);
      expect(kept).toContainEqual({ minAvailable: 1, selector });
    }
  });

  test.each(deployments)(
    '$name has no rights that it does not need, limits, and probes',
    ({ pod, container }) => {
      expect(pod).toMatchObject({
        automountServiceAccountToken: false,
        securityContext: { runAsNonRoot: true, runAsUser: 1000, seccompProfile: { type: 'RuntimeDefault' } },
      });
      expect(container.securityContext).toEqual({
        allowPrivilegeEscalation: false,
        readOnlyRootFilesystem: true,
        capabilities: { drop: ['ALL'] },
      });
      expect(container).toMatchObject({
        resources: {
          requests: { cpu: expect.any(String), memory: expect.any(String) },
          limits: { memory: expect.any(String) },
        },
        startupProbe: expect.anything(),
        livenessProbe: expect.anything(),
      });
    },
  );

  test('the ingress leads to the service, and the service to a port of the API', () => {
    const [ingress] = of('Ingress');
    const [service] = of('Service');
    const { rules, tls } = ingress?.spec as {
      rules: readonly { host: string; http: { paths: readonly { backend: unknown }[] } }[];
      tls: readonly { hosts: readonly string[] }[];
    };
    expect(rules[0]?.http.paths[0]?.backend).toEqual({
      service: { name: service?.metadata.name, port: { name: 'http' } },
    });
    expect(tls[0]?.hosts).toEqual([rules[0]?.host]);
    expect(`https://${rules[0]?.host ?? ''}`).toBe(configured.data['PUBLIC_URL']);
    const api = deployments.find(({ name }) => name === 'api');
    expect(service?.spec).toEqual({
      selector: api?.labels,
      ports: [{ name: 'http', port: 80, targetPort: api?.container.ports[0]?.name }],
    });
    expect(api?.container.ports).toEqual([{ name: 'http', containerPort: Number(configured.data['PORT']) }]);
  });

  test('nothing goes in or out but what a policy names, for each of them', () => {
    const policies = of('NetworkPolicy').map(
      ({ spec }) =>
        spec as {
          podSelector: Partial<Selector>;
          ingress?: unknown[];
          egress?: unknown[];
          policyTypes: string[];
        },
    );
    expect(policies).toContainEqual({ podSelector: {}, policyTypes: ['Ingress', 'Egress'] });
    for (const { selector, container } of deployments) {
      const [own] = policies.filter(
        ({ podSelector }) => podSelector.matchLabels?.['app.kubernetes.io/name'] === container.name,
      );
      expect(own?.podSelector).toEqual(selector);
      const port = Number(configured.data['TEMPORAL_ADDRESS']?.split(':')[1]);
      expect(JSON.stringify(own?.egress)).toContain(`"port":${port},`);
      expect(JSON.stringify(own?.egress)).toContain('"port":27017,');
      expect(JSON.stringify(own?.ingress)).toContain(`"port":"${container.ports[0]?.name ?? ''}"`);
    }
  });
});

describe('the environment on Kubernetes', () => {
  const secret = /PASSWORD|SECRET|TOKEN|PAYLOAD_KEYS|_URI$|SMTP_URL/;
  /** What has a usual value that an office seldom changes; docker-compose.yml names all of them. */
  const usual = /^(DONDOC_(WEB|TEMPLATES|SCAN_\w+|AUDIT_(KEYS|COPIES|MAIL))|OIDC_CLIENT_SECRET)$/;
  test.each(deployments)(
    '$name is told all that it reads, by the same names as in compose',
    ({ name, container }) => {
      expect(container.envFrom).toEqual([{ configMapRef: { name: 'dondoc' } }]);
      const told = [...Object.keys(configured.data), ...container.env.map((one) => one.name)];
      const read = variablesReadBy(`${name}/config.ts`).filter((variable) => !usual.test(variable));
      expect(told).toEqual(expect.arrayContaining(read));
      const { environment = {} } = readComposeFile().services[name] ?? {};
      expect(Object.keys(environment)).toEqual(expect.arrayContaining(read));
    },
  );

  test('names nothing that no program reads', () => {
    const read = ['api', 'worker', 'cli'].flatMap((program) => variablesReadBy(`${program}/config.ts`));
    const told = [
      ...Object.keys(configured.data),
      ...deployments.flatMap(({ container }) => container.env.map((one) => one.name)),
    ];
    expect(told.filter((variable) => !read.includes(variable))).toEqual([]);
  });

  test('takes every secret by reference', () => {
    expect(Object.keys(configured.data).filter((name) => secret.test(name))).toEqual([]);
    expect(of('Secret')).toEqual([]);
    for (const { container } of deployments)
      for (const { name, value, valueFrom } of container.env)
        expect([name, secret.test(name) ? valueFrom?.secretKeyRef.key : value]).toEqual([
          name,
          secret.test(name) ? name : expect.any(String),
        ]);
  });

  test('the key that signs is mounted where the worker is told that it is', () => {
    const worker = deployments.find(({ name }) => name === 'worker');
    const key = configured.data['DONDOC_AUDIT_KEY'] ?? '';
    expect(worker?.container.volumeMounts.some(({ mountPath }) => key.startsWith(`${mountPath}/`))).toBe(
      true,
    );
  });

  test('runs the programs and the image of compose', () => {
    const { services } = readComposeFile();
    for (const { name, container } of deployments) {
      expect(existsSync(join(projectRoot, container.command.at(-1) ?? ''))).toBe(true);
      const [image] = images.filter((one) => one.name === container.image);
      expect(`${image?.name ?? ''}:${image?.newTag ?? ''}`).toBe(services[name]?.image);
    }
  });
});

const models: Readonly<Record<string, object>> = {
  v1: core,
  'apps/v1': apps,
  'networking.k8s.io/v1': networking,
  'policy/v1': policy,
};

/** The class of a kind, made from the schema of Kubernetes' own OpenAPI document. */
function modelOf(thing: Thing): Model {
  const kinds = models[thing.apiVersion] as Readonly<Record<string, new (data: Thing) => Model>> | undefined;
  const Kind = kinds?.[thing.kind];
  if (!Kind) throw new Error(`Kubernetes knows no ${thing.apiVersion} ${thing.kind}`);
  return new Kind(thing);
}
