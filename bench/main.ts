import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../dev/environment.js';
import { type WithServers, withTestServers } from '../dev/with-test-servers.js';
import { benchNamed } from './benches.js';
import { takeServers } from './environment.js';
import { presentOccasion } from './frame/machine.js';
import { type Options, readOptions } from './frame/options.js';
import { checkOut, type OtherVersion } from './frame/other-version.js';
import { withResults } from './frame/page.js';
import { progressBar } from './frame/progress-bar.js';
import type { BenchResult } from './frame/result.js';
import { runBench } from './frame/run-bench.js';
import { terminalTable } from './frame/table.js';

const pageFile = join(projectRoot, 'docs', 'performance.md');
const options = readOptions(process.argv.slice(2));

await withTestServers(async (with_) => {
  takeServers(with_.servers);
  const other = options.compare === undefined ? undefined : await checkOut(options.compare);
  try {
    return await runAll({ ...with_, options, other });
  } finally {
    await other?.remove();
  }
});

/** Runs what was asked for; a bench that fails is said, and the others are run all the same. */
async function runAll({
  options: { names, quick, json, write },
  other,
  progress,
  signal,
}: WithServers & { options: Options; other: OtherVersion | undefined }): Promise<number> {
  const results: BenchResult[] = [];
  const faults: { readonly name: string; readonly fault: string }[] = [];
  const occasion = presentOccasion();
  const roots = { product: projectRoot, baseline: projectRoot, ...(other && { then: other.root }) };
  const bar = progressBar({ progress, total: names.length });
  for (const [place, name] of names.entries()) {
    const onStep = (step: string) => bar.show({ done: place, text: `${name}: ${step}` });
    try {
      const result = await runBench({ bench: await benchNamed(name), roots, quick, onStep, signal });
      results.push(result);
      if (write)
        writeFileSync(
          pageFile,
          withResults({ page: readFileSync(pageFile, 'utf8'), results: [result], occasion, quick }),
        );
      bar.line(`\n${terminalTable(result)}`);
    } catch (fault) {
      if (signal.aborted) throw fault;
      faults.push({ name, fault: fault instanceof Error ? fault.message : String(fault) });
      bar.line(`\n${name} failed: ${faults.at(-1)?.fault ?? ''}`);
    }
  }
  const worse = results.flatMap(({ name, figures }) =>
    figures.flatMap(({ figure, then }) => (then?.change === 'worse' ? [`${name}: ${figure.title}`] : [])),
  );
  if (other)
    bar.line(`\nworse than ${other.commit} by more than the spread: ${worse.join('; ') || 'nothing'}`);
  const whole = {
    ...occasion,
    quick,
    ...(other && { comparedWith: other.commit, worse }),
    benches: results,
    faults,
  };
  if (json !== undefined) writeFileSync(json, `${JSON.stringify(whole, null, 2)}\n`);
  return faults.length > 0 ? 1 : worse.length > 0 ? 4 : 0;
}
