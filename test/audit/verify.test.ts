import { gzipSync } from 'node:zlib';
import { beforeAll, describe, expect, test } from '@jest/globals';
import { signatureOf } from '../../audit/bundle-parts.js';
import { canonical, sha256 } from '../../audit/canonical.js';
import { chainOf, type Link } from '../../audit/chain.js';
import { type Finding, sentenceOf } from '../../audit/findings.js';
import { bundleVersion, type Manifest, manifestName, signatureName } from '../../audit/manifest.js';
import { openBundle } from '../../audit/open-bundle.js';
import { verifyBundle } from '../../audit/verify.js';
import { writeStoredZip } from '../../documents/zip/write-stored-zip.js';
import { runTask } from '../../domain/simulate/run-task.js';
import type { TaskEvent } from '../../domain/task/events.js';
import { auditKey, bundleOf, from, lifeOf, smallTasks, strangersKey, to } from './bundles.js';

const known = [auditKey.publicKey];
let bytes: Buffer;
let taskId: string;

beforeAll(async () => {
  bytes = await bundleOf({ tasks: smallTasks.map((terms, seed) => lifeOf({ terms, seed })) });
  taskId = smallTasks[0]?.brief.taskId ?? '';
});

/** The same bundle with some files replaced by whoever holds the signing key, who makes the manifest fit. */
function remade(
  changes: Readonly<Record<string, string | Buffer>>,
  key = auditKey,
  tasks: Partial<Manifest['tasks'][number]> = {},
): Buffer {
  const opened = openBundle(bytes);
  if (!opened.ok) throw new Error('not opened');
  const files = [...opened.files]
    .filter(([name]) => name !== manifestName && name !== signatureName)
    .map(([name, content]) => ({ name, content: Buffer.from(changes[name] ?? content) }));
  const before = JSON.parse(opened.files.get(manifestName)?.toString() ?? '') as Manifest;
  const manifest = canonical({
    ...before,
    tasks: before.tasks.map((task, place) => (place === 0 ? { ...task, ...tasks } : task)),
    files: files.map(({ name, content }) => ({ name, sha256: sha256(content), size: content.length })),
  });
  return writeStoredZip([
    ...files,
    { name: manifestName, content: Buffer.from(manifest) },
    { name: signatureName, content: Buffer.from(signatureOf({ manifest, key })) },
  ]);
}

const eventsFile = 'tasks/0001/events.jsonl';

function changedEvents(change: (events: readonly TaskEvent[]) => readonly TaskEvent[]): Buffer {
  const opened = openBundle(bytes);
  const text = opened.ok ? (opened.files.get(eventsFile)?.toString() ?? '') : '';
  const links = text
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Link<TaskEvent>);
  const events = change(links.map(({ event }) => event));
  const again = chainOf({ chainId: taskId, events });
  return remade({ [eventsFile]: again.map((link) => `${canonical(link)}\n`).join('') });
}

function findings(given: Buffer): readonly Finding[] {
  return verifyBundle({ bytes: given, known }).findings;
}

test('an honest bundle of a plan is proven, with nothing left to be believed', () => {
  expect(verifyBundle({ bytes, known })).toMatchObject({ ok: true, findings: [], cautions: [], tasks: 3 });
});

describe('whoever holds the key and hashes all again is told by the rules', () => {
  test('of a rung that is said to have fired on another day: which event, which field, what it should be', () => {
    const place = (events: readonly TaskEvent[]) => events.findIndex(({ type }) => type === 'rungFired');
    let sequence = 0;
    const forged = changedEvents((events) => {
      const event = events[place(events)];
      if (event?.type !== 'rungFired') throw new Error('no rung');
      sequence = event.sequence;
      return events.with(place(events), { ...event, lateWorkingDays: event.lateWorkingDays + 1 });
    });
    const [found] = findings(forged);
    expect(found).toMatchObject({ code: 'eventOtherwise', taskId, sequence, field: 'lateWorkingDays' });
    expect(sentenceOf(found as Finding).vi).toBe(
      `${taskId}, sự kiện ${String(sequence)}, trường lateWorkingDays: sự kiện không đúng như quy tắc cho ra. Có: 1. Phải là: 0.`,
    );
  });

  test('of events that are left out and added', () => {
    const numbered = (events: readonly TaskEvent[]) =>
      events.map((event, place) => ({ ...event, sequence: place + 1 }));
    const [left] = findings(changedEvents((events) => numbered(events.toSpliced(10, 1))));
    expect(left).toMatchObject({ code: 'eventOtherwise', taskId, sequence: 11 });
    const [cut] = findings(changedEvents((events) => events.slice(0, -1)));
    expect(cut).toMatchObject({ code: 'eventMissing', taskId });
    const [added] = findings(changedEvents((events) => numbered([...events, events.at(-1) as TaskEvent])));
    expect(added).toMatchObject({ code: 'eventAdded', taskId });
  });

  test('of inputs that are not those of the history, and of a history that tells of a command that comes out otherwise', () => {
    const opened = openBundle(bytes);
    if (!opened.ok) throw new Error('not opened');
    const inputs = opened.files.get('tasks/0001/inputs.jsonl')?.toString() ?? '';
    const [first] = findings(
      remade({ 'tasks/0001/inputs.jsonl': inputs.replace(/T(\d\d):00:00.000/, 'T$1:00:01.000') }),
    );
    expect(first).toMatchObject({ code: 'inputsOtherwise', taskId });
    const [second] = findings(remade({ 'tasks/0001/history-1.json.gz': gzipSync('{"events":[]}') }));
    expect(second).toMatchObject({ code: 'notRelivable', taskId });
  });

  test('of a state or status in the manifest that is not that of the events', () => {
    const [found] = findings(remade({}, auditKey, { status: 'doneInTime' }));
    expect(found).toMatchObject({ code: 'summaryOtherwise', taskId, field: 'status' });
  });

  test('of terms that are not those of the plan', () => {
    const [found] = findings(
      remade({ 'plan/policy.json': canonical({ ...smallTasks[0]?.policy, version: 2 }) }),
    );
    expect(found).toMatchObject({ code: 'termsOtherwise', field: 'policy.version' });
  });
});

test('a task that was shortened with its whole history is found out by the checkpoint, and is honestly not proven without one', async () => {
  const [terms] = smallTasks;
  if (!terms) throw new Error('no task');
  const whole = await bundleOf({ tasks: [lifeOf({ terms, seed: 1 })] });
  const until = '2022-10-01T12:00:00.000+07:00';
  const short = openBundle(await bundleOf({ tasks: [lifeOf({ terms, seed: 1, until })], until }));
  const full = openBundle(whole);
  if (!short.ok || !full.ok) throw new Error('not opened');
  const checkpoint = 'tasks/0001/checkpoint.json';
  const put = (proof: Buffer | undefined) => {
    const files = [...short.files].filter(([name]) => name !== manifestName && name !== signatureName);
    const kept = files.flatMap(([name, content]) =>
      name === checkpoint ? (proof ? [{ name, content: proof }] : []) : [{ name, content }],
    );
    const before = JSON.parse(short.files.get(manifestName)?.toString() ?? '') as Manifest;
    const listed = kept.map(({ name, content }) => ({ name, sha256: sha256(content), size: content.length }));
    const manifest = canonical({ ...before, files: listed });
    const signature = Buffer.from(signatureOf({ manifest, key: auditKey }));
    return writeStoredZip([
      ...kept,
      { name: manifestName, content: Buffer.from(manifest) },
      { name: signatureName, content: signature },
    ]);
  };
  const events = runTask({ terms, from, to }).events.length;
  expect(events).toBeGreaterThan(0);
  expect(findings(put(full.files.get(checkpoint)))).toMatchObject([{ code: 'cutOff', taskId }]);
  expect(verifyBundle({ bytes: put(undefined), known })).toMatchObject({
    ok: true,
    cautions: [{ code: 'tailNotProven', taskId }],
  });
});

describe('a bundle that cannot be taken gets a clear answer', () => {
  const answer = (given: Buffer) => findings(given).map(({ code }) => code);

  test('one that is no zip, is empty, is cut short or has something behind it', () => {
    expect(answer(Buffer.from('xin chào'))).toEqual(['notZip']);
    expect(answer(Buffer.alloc(0))).toEqual(['notZip']);
    expect(answer(bytes.subarray(0, -10))).toEqual(['notZip']);
    expect(answer(Buffer.concat([bytes, Buffer.from('x')]))).toEqual(['notCanonicalZip']);
  });

  test('one whose names climb out, are absolute or there twice', () => {
    const content = Buffer.from('x');
    for (const name of ['../manifest.json', '/etc/passwd', 'tasks/../../x', 'a\\b', 'C:x', ''])
      expect(answer(writeStoredZip([{ name, content }]))).toEqual(['badPath']);
    expect(
      answer(
        writeStoredZip([
          { name: 'a', content },
          { name: 'a', content },
        ]),
      ),
    ).toEqual(['badPath']);
  });

  test('one that states more than it holds, and one whose history would unpack to gigabytes', () => {
    const bomb = Buffer.from(bytes);
    const directory = bomb.readUInt32LE(bomb.length - 6);
    bomb.writeUInt16LE(8, directory + 10);
    bomb.writeUInt32LE(0xffff_fff0, directory + 24);
    expect(answer(bomb)).toEqual(['tooLarge']);
    const packed = gzipSync(Buffer.alloc(80 * 1_024 * 1_024));
    expect(answer(remade({ 'tasks/0001/history-1.json.gz': packed }))).toEqual(['notRelivable']);
  });

  test('one of a newer version, of other rules, without a manifest', () => {
    const opened = openBundle(bytes);
    if (!opened.ok) throw new Error('not opened');
    const before = JSON.parse(opened.files.get(manifestName)?.toString() ?? '') as Manifest;
    const only = (manifest: string) =>
      writeStoredZip([{ name: manifestName, content: Buffer.from(manifest) }]);
    expect(answer(only(canonical({ ...before, version: bundleVersion + 1 })))).toEqual(['newerVersion']);
    expect(answer(only(canonical({ ...before, rules: 7 })))).toEqual(['otherRules']);
    expect(answer(only('{}'))).toEqual(['noManifest']);
    expect(answer(only('null'))).toEqual(['noManifest']);
    expect(verifyBundle({ bytes: only(canonical({ ...before, tasks: [null], files: [] })) }).ok).toBe(false);
    expect(answer(writeStoredZip([{ name: 'x', content: Buffer.from('x') }]))).toEqual(['noManifest']);
  });

  test('one that a stranger signed, or nobody', () => {
    expect(answer(remade({}, strangersKey))).toEqual(['unknownKey']);
    expect(verifyBundle({ bytes: remade({}, strangersKey) }).cautions).toMatchObject([
      { code: 'keyNotCompared' },
    ]);
    expect(verifyBundle({ bytes })).toMatchObject({ ok: true, cautions: [{ code: 'keyNotCompared' }] });
    const unsigned = openBundle(bytes);
    if (!unsigned.ok) throw new Error('not opened');
    const files = [...unsigned.files].filter(([name]) => name !== signatureName);
    const zip = writeStoredZip(files.map(([name, content]) => ({ name, content })));
    expect(answer(zip)).toEqual(['notSigned']);
    expect(verifyBundle({ bytes: zip })).toMatchObject({ ok: true, cautions: [{ code: 'notSigned' }] });
  });

  test('one whose calendar has no working day, which would keep a reckoner counting for ever', () => {
    const opened = openBundle(bytes);
    if (!opened.ok) throw new Error('not opened');
    const endless = (text: string) => text.replaceAll('"weekend":[6,7]', '"weekend":[1,2,3,4,5,6,7]');
    const changes = Object.fromEntries(
      [...opened.files]
        .filter(([name]) => name.endsWith('.jsonl'))
        .map(([name, content]) => [name, endless(content.toString())]),
    );
    expect(answer(remade(changes))).not.toEqual([]);
  });
});
