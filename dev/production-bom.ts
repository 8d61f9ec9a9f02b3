/** A bill of materials in CycloneDX's JSON, as far as it is read here. */
export interface Bom {
  readonly bomFormat: string;
  readonly specVersion: string;
  readonly metadata: {
    readonly component: { readonly 'bom-ref': string; readonly name: string; readonly version: string };
  };
  readonly components: readonly Component[];
  readonly dependencies: readonly { readonly ref: string; readonly dependsOn: readonly string[] }[];
}
interface Component {
  readonly 'bom-ref': string;
  readonly name: string;
  readonly version: string;
  readonly properties: readonly { readonly name: string; readonly value: string }[];
}

/** package-lock.json: what is installed where. */
export interface Lock {
  readonly packages: Readonly<Record<string, { readonly version?: string; readonly dev?: boolean }>>;
}

/** Name and version of every package that `npm ci --omit=dev` installs. */
export function productionPackages({ packages }: Lock): ReadonlySet<string> {
  return new Set(
    Object.entries(packages)
      .filter(([place, { dev }]) => place !== '' && dev !== true)
      .map(([place, { version = '' }]) => `${place.split('node_modules/').at(-1) ?? ''}@${version}`),
  );
}

/**
 * Of the whole bill what is installed in production. npm's own `--omit dev` (11.19.1) also leaves out every package that a
 * development package needs too, and its mark of development is wrong for one that is installed twice: the lock file is right.
 */
export function productionBom({ bom, lock, name }: { bom: Bom; lock: Lock; name: string }): Bom {
  const kept = productionPackages(lock);
  const root = bom.metadata.component['bom-ref'];
  const components = bom.components
    .filter((each) => kept.has(`${each.name}@${each.version}`))
    .map((each) => ({
      ...each,
      properties: each.properties.filter((one) => !one.name.endsWith(':development')),
    }));
  const refs = new Set([root, ...components.map((each) => each['bom-ref'])]);
  return {
    ...bom,
    metadata: { ...bom.metadata, component: { ...bom.metadata.component, name } },
    components,
    dependencies: bom.dependencies
      .filter(({ ref }) => refs.has(ref))
      .map(({ ref, dependsOn }) => ({ ref, dependsOn: dependsOn.filter((one) => refs.has(one)) })),
  };
}
