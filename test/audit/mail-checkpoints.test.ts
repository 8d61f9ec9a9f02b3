import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { mailCheckpoints } from '../../activities/audit/mail-checkpoints.js';
import { sendMails } from '../../activities/mail/send-mails.js';
import { smtpTransport } from '../../activities/mail/transport.js';
import { headOf } from '../../audit/chain.js';
import { checkpointOf } from '../../audit/checkpoint.js';
import { sealsIn } from '../../audit/seal.js';
import { verifyBundle } from '../../audit/verify.js';
import { readSeals } from '../../cli/seal-option.js';
import { type MailServer, startMailServer } from '../../dev/mail/mail-server.js';
import { toEpochMs } from '../../domain/calendar/instant.js';
import { temporaryFolder } from '../cli/run-dondoc.js';
import { openOffice } from '../notices/office.js';
import { at } from '../task/fixtures.js';
import { auditKey, bundleOf, lifeOf, planId, smallTasks, to } from './bundles.js';
import { smallPlanStoredAt } from './living.js';

const tasks = smallTasks.slice(0, 1).map((terms, seed) => lifeOf({ terms, seed }));
const heads = tasks.map(({ taskId, events }) => {
  return { taskId, sequence: events.length, head: headOf({ chainId: taskId, events }) };
});
const { signed, log } = checkpointOf({ planId, at: to, heads, log: [], key: auditKey });
const addresses = ['kiem-toan@tinh.example', 'luu-tru@noi-khac.example'];
const folder = temporaryFolder();
let office: ReturnType<typeof openOffice>;
let server: MailServer;

beforeAll(async () => {
  office = openOffice();
  server = await startMailServer();
  await office.store.storePlan(smallPlanStoredAt(to));
  await office.store.storeCheckpoint({ planId, number: 1, signed, added: log });
});
afterAll(async () => {
  await server.stop();
  await office.close();
  folder.remove();
});

const round = async (now: string) => {
  await mailCheckpoints({ store: office.store, to: addresses, nowMs: toEpochMs(now) });
  const transport = smtpTransport({
    url: server.url,
    from: { name: 'Đôn đốc', address: 'don-doc@tinh.example' },
  });
  await sendMails({
    store: office.store,
    transport,
    kinds: ['checkpoint'],
    clock: () => now,
    stopped: () => false,
  });
  transport.close();
};

test('the last checkpoint goes to each address once a day, however often it is asked for', async () => {
  for (const time of ['08:00', '08:01', '23:00']) await round(at('2022-12-21', time));
  expect(server.received.map(({ recipient }) => recipient).sort()).toEqual(addresses);
  await round(at('2022-12-22', '08:00'));
  expect(server.received).toHaveLength(4);
}, 60_000);

test('what came by mail, saved as it came, is compared with a bundle', async () => {
  const text = server.received[0]?.text ?? '';
  expect(text).toContain('Mã ngắn / Short code: ');
  const [seal] = sealsIn(text);
  expect(seal).toMatchObject({ planId, at: to, size: log.length, rootBegins: signed.checkpoint.log.root });
  // Mail programs keep the source: long lines are broken there.
  const source = folder.path('thu.eml');
  writeFileSync(source, text.replace(/(dondoc:1:.{40})(.{40})/, '$1=\r\n$2'));
  const seals = await readSeals(source);
  expect(seals).toEqual([seal]);
  const bytes = await bundleOf({ tasks });
  expect(verifyBundle({ bytes, known: [auditKey.publicKey], seals })).toMatchObject({
    ok: true,
    cautions: [],
  });
  const otherPast = await bundleOf({
    tasks: smallTasks.slice(0, 1).map((terms) => lifeOf({ terms, seed: 7 })),
  });
  expect(verifyBundle({ bytes: otherPast, seals }).findings.map(({ code }) => code)).toEqual([
    'sealOtherwise',
  ]);
}, 60_000);
