import { verifyBundle } from '../../audit/verify.js';
import { auditKey, bundleOf, lifeOf, smallTasks } from './bundles.js';
import { flipBits } from './flips.js';
import { forge } from './tampering.js';

/** Every bit of one bundle, 10,000 forgeries, 1,000 honest bundles: prints the counts, and fails when anything was missed. */
const known = [auditKey.publicKey];
const [first] = smallTasks;
if (!first) throw new Error('the small plan has no task');
const say = (line: string) => process.stdout.write(`${line}\n`);
let failed = false;

const until = '2022-07-29T08:00:00.000+07:00';
const small = await bundleOf({ tasks: [lifeOf({ terms: first, seed: 1, until })], until });
const started = performance.now();
const { flips, missed } = flipBits({ bytes: small, known });
say(
  `flips: ${String(flips)} bits of ${String(small.length)} bytes, missed ${String(missed.length)}, ${seconds(started)} s`,
);
failed ||= missed.length > 0;

const forgeries = 10_000;
const forging = performance.now();
const byKind = new Map<string, number>();
let found = 0;
let made = 0;
let bundle = small;
for (let seed = 0; made < forgeries; seed += 1) {
  if (seed % 500 === 0)
    bundle = await bundleOf({
      tasks: smallTasks.slice(0, 1 + ((seed / 500) % 2)).map((terms) => lifeOf({ terms, seed })),
    });
  const forgery = forge({ bytes: bundle, seed });
  if (!forgery) continue;
  made += 1;
  byKind.set(forgery.what, (byKind.get(forgery.what) ?? 0) + 1);
  if (verifyBundle({ bytes: forgery.bytes, known }).ok) say(`MISSED: ${forgery.what}, seed ${String(seed)}`);
  else found += 1;
}
say(
  `forgeries: ${String(made)}, found ${String(found)}, kinds ${String(byKind.size)}, ${seconds(forging)} s`,
);
for (const [what, count] of [...byKind].sort()) say(`  ${what}: ${String(count)}`);
failed ||= found < made;

const honest = 1_000;
let events = 0;
let alarms = 0;
let verifyingMs = 0;
for (let seed = 0; seed < honest; seed += 1) {
  const terms = smallTasks[seed % smallTasks.length] ?? first;
  const bytes = await bundleOf({ tasks: [lifeOf({ terms, seed })] });
  const before = performance.now();
  const verdict = verifyBundle({ bytes, known });
  verifyingMs += performance.now() - before;
  events += verdict.events;
  if (!verdict.ok || verdict.cautions.length > 0) {
    alarms += 1;
    say(`FALSE ALARM: seed ${String(seed)}: ${JSON.stringify(verdict.findings[0] ?? verdict.cautions[0])}`);
  }
}
say(
  `honest: ${String(honest)} bundles, ${String(events)} events, false alarms ${String(alarms)}, ${String(Math.round((events / verifyingMs) * 1_000))} events/s verified`,
);
process.exitCode = failed || alarms > 0 ? 1 : 0;

function seconds(since: number): string {
  return ((performance.now() - since) / 1_000).toFixed(1);
}
