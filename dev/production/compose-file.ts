import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { projectRoot } from '../environment.js';

/** A service of docker-compose.yml, as far as it is looked at here. */
export type Service = {
  readonly image?: string;
  readonly build?: string;
  readonly user?: string;
  readonly restart?: string;
  readonly read_only?: boolean;
  readonly cap_drop?: readonly string[];
  readonly security_opt?: readonly string[];
  readonly healthcheck?: { readonly test: readonly string[] };
  readonly depends_on?: Readonly<Record<string, { readonly condition: string }>>;
  readonly environment?: Readonly<Record<string, string>>;
  readonly entrypoint?: readonly string[];
  readonly command?: readonly string[];
  readonly ports?: readonly string[];
  readonly volumes?: readonly string[];
  readonly networks?: readonly string[];
  readonly network_mode?: string;
  readonly configs?: readonly { readonly source: string; readonly target: string }[];
  readonly secrets?: readonly (string | { readonly source: string })[];
  readonly deploy?: {
    readonly replicas?: number;
    readonly resources?: {
      readonly limits?: { readonly cpus?: string; readonly memory?: string; readonly pids?: number };
    };
  };
};

export type ComposeFile = {
  readonly services: Readonly<Record<string, Service>>;
  readonly networks: Readonly<Record<string, { readonly internal?: boolean }>>;
  readonly volumes: Readonly<Record<string, unknown>>;
  readonly configs: Readonly<Record<string, { readonly file: string }>>;
  readonly secrets: Readonly<Record<string, unknown>>;
};

const composeFiles = ['docker-compose.yml', 'docker-compose.identity.yml'] as const;

/** Both files of compose together, with their anchors and merge keys resolved, variables as written. */
export function readComposeFile(): ComposeFile {
  const [whole, identity] = composeFiles.map(
    (file) => parse(readProjectFile(file), { merge: true }) as ComposeFile,
  );
  if (!whole || !identity) throw new Error('no file of compose');
  return { ...whole, services: { ...whole.services, ...identity.services } };
}

/** A service that has to be there. */
export function serviceOf({ services }: ComposeFile, name: string): Service {
  const found = services[name];
  if (found === undefined) throw new Error(`docker-compose.yml has no service ${name}`);
  return found;
}

export function readProjectFile(file: string): string {
  return readFileSync(join(projectRoot, file), 'utf8');
}

/** The text that the program in the container gets: compose turns `$$` into `$`. */
export function scriptOf(service: Service): string {
  return (service.command?.at(-1) ?? '').replaceAll('$$', '$');
}
