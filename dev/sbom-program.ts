import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from './environment.js';
import { type Bom, type Lock, productionBom } from './production-bom.js';

const [file = join(projectRoot, 'dist', 'sbom.cdx.json')] = process.argv.slice(2);
const whole = execFileSync('npm', ['sbom', '--sbom-format', 'cyclonedx', '--package-lock-only'], {
  cwd: projectRoot,
  encoding: 'utf8',
  maxBuffer: 64 * 1024 ** 2,
});
const lock = JSON.parse(readFileSync(join(projectRoot, 'package-lock.json'), 'utf8')) as Lock;
const bom = productionBom({ bom: JSON.parse(whole) as Bom, lock, name: 'dondoc' });
mkdirSync(join(file, '..'), { recursive: true });
writeFileSync(file, `${JSON.stringify(bom, null, 1)}\n`);
console.log(`${file}: ${String(bom.components.length)} packages`);
