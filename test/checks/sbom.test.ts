import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { projectRoot } from '../../dev/environment.js';
import { readProjectFile } from '../../dev/production/compose-file.js';
import { type Bom, type Lock, productionPackages } from '../../dev/production-bom.js';

test('the bill of materials names every package that is installed in production, by version, and none that is not', () => {
  const folder = mkdtempSync(join(tmpdir(), 'dondoc-sbom-'));
  try {
    const file = join(folder, 'dist', 'sbom.cdx.json');
    execFileSync(process.execPath, ['--import', 'tsx', 'dev/sbom-program.ts', file], { cwd: projectRoot });
    const bom = JSON.parse(readFileSync(file, 'utf8')) as Bom;
    expect(bom).toMatchObject({ bomFormat: 'CycloneDX', specVersion: '1.5' });
    const named = bom.components.map(({ name, version }) => `${name}@${version}`);
    const lock = JSON.parse(readProjectFile('package-lock.json')) as Lock;
    expect([...new Set(named)].sort()).toEqual([...productionPackages(lock)].sort());
    const { name, version, dependencies, devDependencies } = JSON.parse(readProjectFile('package.json')) as {
      readonly name: string;
      readonly version: string;
      readonly dependencies: Readonly<Record<string, string>>;
      readonly devDependencies: Readonly<Record<string, string>>;
    };
    expect(bom.metadata.component).toMatchObject({ name, version });
    for (const [direct, wanted] of Object.entries(dependencies))
      expect(named).toContain(`${direct}@${wanted}`);
    for (const tool of ['jest', 'playwright-core', 'oidc-provider', 'kubernetes-models'])
      expect(named).not.toContain(`${tool}@${devDependencies[tool] ?? ''}`);
    const refs = new Set([bom.metadata.component, ...bom.components].map((each) => each['bom-ref']));
    for (const { ref, dependsOn } of bom.dependencies)
      for (const one of [ref, ...dependsOn]) expect(refs).toContain(one);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
