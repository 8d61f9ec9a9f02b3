import { expect, test } from '@jest/globals';
import { signatureOf, type TaskRecord } from '../../audit/bundle-parts.js';
import { canonical } from '../../audit/canonical.js';
import { type Manifest, manifestName, signatureName } from '../../audit/manifest.js';
import { openBundle } from '../../audit/open-bundle.js';
import { recordedTasks } from '../../audit/recorded-tasks.js';
import { verifyBundle } from '../../audit/verify.js';
import { whatIf } from '../../audit/what-if.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import type { Instant } from '../../domain/calendar/instant.js';
import { newestRules } from '../../domain/policy/rules-edition.js';
import type { Command } from '../../domain/task/commands.js';
import { decide } from '../../domain/task/decide.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { fold } from '../../domain/task/evolve.js';
import { type LaunchTerms, launch } from '../../domain/task/launch.js';
import { tick } from '../../domain/task/tick.js';
import { at, dpi } from '../task/fixtures.js';
import { viceChairman } from '../task/properties/people.js';
import { auditKey, bundleOf, from, smallPlan, smallTasks } from './bundles.js';
import { historyOf } from './history-of.js';

const { rules: _, ...policy } = smallPlan.policy;
/** The plan as it was launched under the first edition. */
const plan = { ...smallPlan, policy };
const [stays, moves, moved] = smallTasks.map((terms): LaunchTerms => ({ ...terms, policy }));
const to = at('2022-09-20', '12:00');
const known = [auditKey.publicKey];

/** A task that nobody accepts: its vice-chairman gives it a date on a Saturday, and again when that has passed. */
function lived({ terms, movesAt }: { terms: LaunchTerms | undefined; movesAt?: Instant }): TaskRecord {
  if (!terms) throw new Error('the small plan has three tasks');
  const extend = (n: number, day: string, due: string) => ({
    at: at(day, '08:00'),
    command: {
      ...{ type: 'extend', direction: `direction/acceptance/1/${String(n)}`, text: 'Gia hạn', due },
      ...{ id: `g${String(n)}`, by: { ...viceChairman, leader: terms.brief.viceChairman } },
    } satisfies Command,
  });
  const move = (moment: Instant) => ({
    at: moment,
    command: {
      ...{ type: 'changePolicy', reason: 'Áp dụng quy tắc mới', id: 'd', by: dpi },
      policy: { ...policy, version: 2, rules: 2 },
    } satisfies Command,
  });
  const commands = [
    ...[extend(1, '2022-08-01', '2022-08-06'), extend(2, '2022-08-22', '2022-08-27')],
    ...(movesAt === undefined ? [] : [move(movesAt)]),
  ].sort((one, other) => (one.at < other.at ? -1 : 1));
  const events: TaskEvent[] = [...launch({ terms, now: from })];
  for (const { at: now, command } of commands) {
    const decision = decide({ state: fold(events), command, now });
    if (!decision.ok) throw new Error(`${command.id}: ${decision.refusal.code}`);
    events.push(...decision.events);
  }
  events.push(...tick({ state: fold(events), now: to }));
  const history = historyOf({ start: { terms, heedsFilings: true }, from, commands, to });
  return { taskId: terms.brief.taskId, events, histories: [history] };
}

const dates = (task: TaskRecord) =>
  task.events.flatMap((event) =>
    event.type === 'obligationRescheduled' && event.cause === 'direction' ? [event.due] : [],
  );
const records = () => [
  lived({ terms: stays }),
  lived({ terms: moves, movesAt: at('2022-08-10', '08:00') }),
  lived({ terms: moved, movesAt: at('2022-07-25', '08:00') }),
];
const bundle = (tasks: readonly TaskRecord[]) => bundleOf({ tasks, plan, until: to });
const codes = (bytes: Buffer) => verifyBundle({ bytes, known }).findings.map(({ code }) => code);

test('tasks under the first edition, under the second, and moved in between are proved by one bundle, each event by the edition of its time', async () => {
  const tasks = records();
  expect(tasks.map(dates)).toEqual([
    ['2022-08-06', '2022-08-27'],
    ['2022-08-06', '2022-08-29'],
    ['2022-08-08', '2022-08-29'],
  ]);
  const verdict = verifyBundle({ bytes: await bundle(tasks), known });
  expect(verdict).toMatchObject({ ok: true, findings: [], tasks: 3 });
});

test('what another edition would have made is found', async () => {
  const [first, second, third] = records();
  if (!first || !second || !third) throw new Error('three tasks');
  const asIf = (task: TaskRecord, other: TaskRecord) => ({ ...task, histories: other.histories });
  const forged = [first, asIf(second, lived({ terms: moves })), third];
  expect(codes(await bundle(forged))).toEqual(['eventOtherwise']);
  const early = lived({ terms: moves, movesAt: at('2022-07-25', '08:00') });
  expect(codes(await bundle([first, asIf(second, early), third]))).toEqual(['eventOtherwise']);
});

test('a bundle that names another edition than the highest in it, or one that is not known, is refused', async () => {
  const bytes = await bundle(records());
  const naming = (rules: number) => {
    const opened = openBundle(bytes);
    if (!opened.ok) throw new Error('not opened');
    const before = JSON.parse(opened.files.get(manifestName)?.toString() ?? '') as Manifest;
    const manifest = canonical({ ...before, rules });
    const files = [...opened.files]
      .filter(([name]) => name !== manifestName && name !== signatureName)
      .map(([name, content]) => ({ name, content }));
    return writeStoredZip([
      ...files,
      { name: manifestName, content: Buffer.from(manifest) },
      { name: signatureName, content: Buffer.from(signatureOf({ manifest, key: auditKey })) },
    ]);
  };
  expect(codes(naming(2))).toEqual([]);
  expect(codes(naming(1))).toEqual(['summaryOtherwise']);
  expect(codes(naming(newestRules + 1))).toEqual(['otherRules']);
});

test('a bundle of tasks that are all under the first edition names the first: whoever checks it needs no newer dondoc', async () => {
  const opened = openBundle(await bundle([lived({ terms: stays })]));
  const manifest = opened.ok ? opened.files.get(manifestName)?.toString() : undefined;
  expect(JSON.parse(manifest ?? '')).toMatchObject({ rules: 1 });
});

test('what the newer edition would have brought from the start is asked as of any other policy', async () => {
  const tasks = recordedTasks(await bundle([lived({ terms: stays })])) ?? [];
  const { added, omitted } = whatIf({ tasks, policy: { ...policy, version: 2, rules: 2 } });
  const overdue = (some: typeof added) =>
    some.flatMap(({ rung, at: moment }) => (rung === 'overdue' ? [moment.slice(0, 16)] : []));
  expect(overdue(omitted)).toEqual(['2022-08-07T00:00', '2022-08-28T00:00']);
  expect(overdue(added)).toEqual(['2022-08-09T00:00', '2022-08-30T00:00']);
});
