import { createHash } from 'node:crypto';
import { describe, expect, test } from '@jest/globals';
import { bundleParts, type DocumentRecord, type TaskRecord } from '../../audit/bundle-parts.js';
import { headOf } from '../../audit/chain.js';
import { checkpointOf, proverOfHeads, type SignedCheckpoint, type TaskHead } from '../../audit/checkpoint.js';
import { openBundle } from '../../audit/open-bundle.js';
import { type Veil, veiled, veilOf } from '../../audit/veil.js';
import { verifyBundle } from '../../audit/verify.js';
import { auditKey, lifeOf, planId, smallPlan, smallTasks, strangersKey, to } from './bundles.js';

const known = [auditKey.publicKey];
const veil = veilOf('bí mật của kế hoạch');
const livesFrom = (seed: number) => smallTasks.map((terms, place) => lifeOf({ terms, seed: seed + place }));
const lives = livesFrom(1);
const evening = '2022-10-01T20:00:00.000+07:00';
type Documents = (sha256s: readonly string[]) => AsyncIterable<DocumentRecord>;

function headsAt(tasks: readonly TaskRecord[], share: number): readonly TaskHead[] {
  return tasks.map(({ taskId, events: all }) => {
    const events = all.slice(0, Math.ceil(all.length * share));
    const hidden = events.map((event) => veiled({ value: event, chain: taskId, veil }));
    return {
      taskId,
      sequence: events.length,
      head: headOf({ chainId: taskId, events }),
      veiled: headOf({ chainId: taskId, events: hidden }),
    };
  });
}

/** A checkpoint in the middle of the lives, one at their end, and a bundle that the second vouches for. */
async function bundle({
  tasks = lives,
  signedTasks = tasks,
  hides,
  documents,
}: {
  tasks?: readonly TaskRecord[];
  /** Of which the first checkpoint was made. */
  signedTasks?: readonly TaskRecord[];
  hides?: Veil;
  documents?: Documents;
} = {}): Promise<{ readonly bytes: Buffer; readonly copy: SignedCheckpoint }> {
  const common = { planId, key: auditKey };
  const first = checkpointOf({ ...common, at: evening, heads: headsAt(signedTasks, 0.5), log: [] });
  const heads = headsAt(tasks, 1);
  const { signed, log } = checkpointOf({ ...common, at: to, heads, log: first.log, previous: first.signed });
  const proven = tasks.map((task) => {
    const proof = proverOfHeads({ signed, heads })(task.taskId);
    return { ...task, ...(proof && { proven: proof }) };
  });
  const parts: Buffer[] = [];
  const content = {
    scope: { kind: 'plan', id: planId } as const,
    exportedAt: to,
    plan: smallPlan,
    tasks: proven,
    log,
    key: auditKey,
    ...(hides && { veil: hides }),
    ...(documents && { documents }),
  };
  for await (const part of bundleParts(content)) parts.push(part);
  return { bytes: Buffer.concat(parts), copy: first.signed };
}

function filesIn(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const opened = openBundle(bytes);
  if (!opened.ok) throw new Error(opened.finding.code);
  return opened.files;
}

const codesOf = (bytes: Buffer, copies: readonly SignedCheckpoint[] = []) =>
  verifyBundle({ bytes, known, copies }).findings.map(({ code }) => code);

describe('a copy of an older checkpoint', () => {
  test('that the bundle continues raises no alarm', async () => {
    const { bytes, copy } = await bundle();
    const verdict = verifyBundle({ bytes, known, copies: [copy] });
    expect(verdict).toMatchObject({ ok: true, findings: [], cautions: [] });
  });

  test('shows a past that the holder of all keys has made up since', async () => {
    const others = livesFrom(20);
    const { copy } = await bundle();
    const { bytes } = await bundle({ tasks: others });
    expect(codesOf(bytes)).toEqual([]);
    expect(codesOf(bytes, [copy])).toEqual(['copyOtherwise']);
    // Whoever leaves the true heads in the log to please the copy contradicts his own chains.
    const pleasing = await bundle({ tasks: others, signedTasks: lives });
    expect(codesOf(pleasing.bytes, [copy])).toEqual(smallTasks.map(() => 'rewritten'));
  });

  test('that nobody signed, that a stranger signed, or of another plan is refused', async () => {
    const { bytes, copy } = await bundle();
    const of = { at: evening, heads: headsAt(lives, 0.5), log: [] };
    const strange = checkpointOf({ ...of, planId, key: strangersKey }).signed;
    const other = checkpointOf({ ...of, planId: 'khac', key: auditKey }).signed;
    const forged = { ...copy, checkpoint: { ...copy.checkpoint, at: to } };
    expect([strange, other, forged].map((one) => codesOf(bytes, [one]))).toEqual([
      ['unknownKey'],
      ['copyOtherwise'],
      ['copyNotSigned'],
    ]);
  });
});

describe('a bundle without persons', () => {
  test('names nobody, follows from its inputs, and is proved by the same checkpoint', async () => {
    const { bytes, copy } = await bundle({ hides: veil });
    const verdict = verifyBundle({ bytes, known, copies: [copy] });
    expect(verdict).toMatchObject({ ok: true, findings: [] });
    expect(verdict.cautions.map(({ code }) => code)).toEqual([
      'personsVeiled',
      ...lives.map(() => 'inputsBelieved'),
    ]);
    // Leaders act under the name of their office, which the plan itself names.
    const offices = smallPlan.directory.leaders.map(({ id }) => id);
    const acting = lives.flatMap(({ events }) => events.flatMap(({ by }) => by?.person ?? []));
    const persons = new Set(acting.filter((person) => !offices.includes(person)));
    expect(persons.size).toBeGreaterThan(2);
    const files = filesIn(bytes);
    expect([...files.keys()].filter((name) => name.includes('history'))).toEqual([]);
    const named = [...files].flatMap(([name, content]) =>
      [...persons].filter((person) => content.includes(`"${person}"`)).map((person) => `${name}: ${person}`),
    );
    expect(named).toEqual([]);
  });

  test('that was made under another veil than the checkpoint is not proved', async () => {
    const { bytes } = await bundle({ hides: veilOf('bí mật khác') });
    expect(codesOf(bytes)[0]).toBe('badCheckpoint');
  });
});

describe('documents', () => {
  const content = Buffer.from('biên bản nghiệm thu');
  const sha256 = createHash('sha256').update(content).digest('hex');
  const absent = 'a'.repeat(64);

  async function documented(given: Buffer, hides?: Veil): Promise<Buffer> {
    const [terms] = smallTasks;
    if (!terms) throw new Error('no task');
    const by = { person: 'an', role: 'officer', unit: 'so-y-te' } as const;
    const progress = { type: 'recordProgress', text: 'Đã nghiệm thu.', evidence: [sha256, absent] } as const;
    const also = [{ at: to, command: { ...progress, id: 'minh-chung', by } }];
    const { bytes } = await bundle({
      tasks: [lifeOf({ terms, seed: 1, also })],
      ...(hides && { hides }),
      documents: async function* (sha256s) {
        await Promise.resolve();
        for (const one of sha256s)
          yield one === absent
            ? { document: { sha256: absent, left: 'unknown' } }
            : {
                document: { sha256, size: given.length, mediaType: 'text/plain', name: 'Biên bản.txt' },
                content: given,
              };
      },
    });
    return bytes;
  }

  test('are enclosed under their hashes and named on the page; what is left out is said', async () => {
    const bytes = await documented(content);
    expect(codesOf(bytes)).toEqual([]);
    expect(verifyBundle({ bytes, known }).cautions).toEqual([{ code: 'documentsLeft' }]);
    const page = filesIn(bytes).get('index.html')?.toString('utf8');
    expect(page).toContain(`href="documents/${sha256}"`);
    expect(page).toContain('không có trong kho');
  });

  test('that are not those of their hashes are found', async () => {
    expect(codesOf(await documented(Buffer.from('biên bản khác')))).toEqual(['documentAltered']);
  });

  test('are not given out without persons: anybody may be named in them', async () => {
    const bytes = await documented(content, veil);
    expect(codesOf(bytes)).toEqual([]);
    expect([...filesIn(bytes).keys()].filter((name) => name.startsWith('documents/'))).toEqual([]);
  });
});

test('the pages can be read offline: they ask nothing of any network, run nothing, and lead to files of the bundle', async () => {
  const files = filesIn((await bundle()).bytes);
  const pages = [...files].filter(([name]) => name.endsWith('.html'));
  expect(pages).toHaveLength(lives.length + 1);
  for (const [name, file] of pages) {
    const html = file.toString('utf8');
    expect(html).toContain("default-src 'none'");
    expect(html).not.toMatch(/<script|<img|<link|@import|url\(|https?:\/\/|\son\w+=/i);
    expect(html).toMatch(/lang="vi"[\s\S]*lang="en"/);
    const folder = name.slice(0, name.lastIndexOf('/') + 1);
    for (const [, target = ''] of html.matchAll(/href="([^"]+)"/g))
      expect(files.has(folder + target)).toBe(true);
  }
});
