import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../dev/environment.js';
import { type WithServers, withTestServers } from '../dev/with-test-servers.js';
import { moduleNamed } from './benches.js';
import { takeServers } from './environment.js';
import { presentOccasion } from './frame/machine.js';
import { type Options, readOptions } from './frame/options.js';
import { checkOut, type OtherVersion } from './frame/other-version.js';
import { type AnyResult, withResults } from './frame/page.js';
import { progressBar } from './frame/progress-bar.js';
import { runBench } from './frame/run-bench.js';
import { runSurvey } from './frame/survey.js';
import { terminalSurvey, terminalTable } from './frame/table.js';

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
  const results: AnyResult[] = [];
  const faults: { readonly name: string; readonly fault: string }[] = [];
  const occasion = presentOccasion();
  const roots = { product: projectRoot, baseline: projectRoot, ...(other && { then: other.root }) };
  const bar = progressBar({ progress, total: names.length });
  for (const [place, name] of names.entries()) {
    const onStep = (step: string) => bar.show({ done: place, text: `${name}: ${step}` });
    try {
      const found = await moduleNamed(name);
      const result =
        'survey' in found
          ? await runSurvey({ survey: found.survey, quick, onStep, signal })
          : await runBench({ bench: found.bench, roots, quick, onStep, signal });
      results.push(result);
      if (write)
        writeFileSync(
          pageFile,
          withResults({ page: readFileSync(pageFile, 'utf8'), results: [result], occasion, quick }),
        );
      bar.line(`\n${'figures' in result ? terminalTable(result) : terminalSurvey(result)}`);
      if ('faults' in result) faults.push(...result.faults.map((fault) => ({ name, fault })));
    } catch (fault) {
      if (signal.aborted) throw fault;
      faults.push({ name, fault: fault instanceof Error ? fault.message : String(fault) });
      bar.line(`\n${name} failed: ${faults.at(-1)?.fault ?? ''}`);
    }
  }
  const worse = results.flatMap((result) =>
    'figures' in result
      ? result.figures.flatMap(({ figure, then }) =>
          then?.change === 'worse' ? [`${result.name}: ${figure.title}`] : [],
        )
      : [],
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
