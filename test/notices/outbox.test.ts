import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { writeMails } from '../../activities/mail/write-mails.js';
import { shippedPeople } from '../../data/shipped.js';
import { type MailServer, startMailServer } from '../../dev/mail/mail-server.js';
import type { Person } from '../../domain/people/people.js';
import { at } from '../task/fixtures.js';
import { noticeWith, toUnits } from './notice-samples.js';
import { officeOn, openOffice } from './office.js';

const morning = at('2022-09-09', '07:30');
const later = (time: string) => at('2022-09-09', time);

let office: ReturnType<typeof openOffice>;
let server: MailServer;
beforeEach(async () => {
  office = openOffice();
  server = await startMailServer();
});
afterEach(async () => {
  await server.stop();
  await office.close();
});

const recipients = () => server.received.map(({ recipient }) => recipient.split('@')[0]).sort();
const stateOf = async (id: string) => (await office.store.mail(id))?.state;
const digestFor = (unit: string) => `can-bo.${unit}:2022-09-09:digest`;

test('a mail server that is down delays mails, and each comes once when it is back', async () => {
  const down = server.url;
  await server.stop();
  await office.put(toUnits('so-y-te', 'so-xay-dung'));
  expect(await office.round({ now: morning, smtp: down })).toMatchObject({ sent: 0, failed: 0, putBack: 1 });
  expect(await office.store.mailHealth()).toMatchObject({
    waiting: 2,
    failed: 0,
    oldestWaiting: morning,
    mailer: { smtp: 'down', error: expect.stringContaining('ECONNREFUSED') },
  });
  server = await startMailServer({ port: Number(new URL(down).port) });
  for (const time of ['07:31', '07:32', '07:40']) await office.round({ now: later(time), smtp: server.url });
  expect(recipients()).toEqual(['can-bo.so-xay-dung', 'can-bo.so-y-te']);
  expect(await office.store.mailHealth()).toEqual({
    waiting: 0,
    failed: 0,
    mailer: { at: expect.any(String), smtp: 'works' },
  });
});

test('two mailers at once: everybody gets his mail once, with every notice in it once', async () => {
  const units = shippedPeople().flatMap(({ role, unit }) => (role === 'officer' && unit ? [unit] : []));
  await office.put([...toUnits(...units), ...units.map((debtor) => noticeWith({ debtor, task: '7.2' }))]);
  await Promise.all([1, 2].map(() => office.round({ now: morning, smtp: server.url })));
  await Promise.all([1, 2].map(() => office.round({ now: later('07:45'), smtp: server.url })));
  expect(recipients()).toEqual(units.map((unit) => `can-bo.${unit}`).sort());
  for (const { text } of server.received) expect(text?.match(/– 7\.[12] /gu)).toHaveLength(2);
});

test('a recipient whom the server refuses for good is seen as failed at once; the others have their mail', async () => {
  await server.stop();
  server = await startMailServer({
    refuses: { recipient: (address) => (address.startsWith('can-bo.so-y-te@') ? 550 : undefined) },
  });
  await office.put(toUnits('so-xay-dung', 'so-y-te', 'so-noi-vu'));
  expect(await office.round({ now: morning, smtp: server.url })).toEqual({ sent: 2, failed: 1, putBack: 0 });
  expect(recipients()).toEqual(['can-bo.so-noi-vu', 'can-bo.so-xay-dung']);
  expect(await office.store.mails({ state: 'failed', limit: 10 })).toEqual([
    expect.objectContaining({
      id: digestFor('so-y-te'),
      to: expect.objectContaining({ address: 'can-bo.so-y-te@thanh-hoa.example' }),
      attempts: 1,
      lastError: expect.stringContaining('refused by the test'),
    }),
  ]);
  await office.round({ now: later('12:00'), smtp: server.url });
  expect(await stateOf(digestFor('so-y-te'))).toBe('failed');
});

test('a failed mail can be tried again once its cause is gone', async () => {
  let code: number | undefined = 554;
  await server.stop();
  server = await startMailServer({ refuses: { content: () => code } });
  await office.put(toUnits('so-y-te'));
  await office.round({ now: morning, smtp: server.url });
  expect(await office.store.retryMail({ id: digestFor('so-xay-dung'), now: morning })).toBe(false);
  code = undefined;
  expect(await office.store.retryMail({ id: digestFor('so-y-te'), now: later('08:00') })).toBe(true);
  await office.round({ now: later('08:00'), smtp: server.url });
  expect(await stateOf(digestFor('so-y-te'))).toBe('sent');
  expect(recipients()).toEqual(['can-bo.so-y-te']);
});

test('a server that asks for patience is asked again, each time later', async () => {
  let code: number | undefined = 451;
  await server.stop();
  server = await startMailServer({ refuses: { content: () => code } });
  await office.put(toUnits('so-y-te'));
  const nextTries: (string | undefined)[] = [];
  for (const time of ['07:30', '07:31', '07:33', '07:37']) {
    await office.round({ now: later(time), smtp: server.url });
    nextTries.push((await office.store.mail(digestFor('so-y-te')))?.nextTryAt.slice(11, 16));
  }
  expect(nextTries).toEqual(['07:31', '07:33', '07:37', '07:45']);
  code = undefined;
  await office.round({ now: later('07:45'), smtp: server.url });
  expect(await office.store.mail(digestFor('so-y-te'))).toMatchObject({ state: 'sent', attempts: 5 });
});

test('a server that refuses dondoc itself blames no mail', async () => {
  await server.stop();
  server = await startMailServer({ refuses: { sender: 553 } });
  await office.put(toUnits('so-y-te'));
  expect(await office.round({ now: morning, smtp: server.url })).toMatchObject({
    putBack: 1,
    serverFault: expect.stringContaining('refused by the test'),
  });
  expect(await stateOf(digestFor('so-y-te'))).toBe('waiting');
});

test('what a mailer that was killed had claimed is sent by another when the lease has ended', async () => {
  await office.put(toUnits('so-y-te'));
  await writeMails({ ...office.terms, now: morning });
  const kinds = ['digest'] as const;
  const claimed = await office.store.claimMail({ now: morning, leaseUntil: later('07:35'), kinds });
  expect(claimed).toMatchObject({ id: digestFor('so-y-te'), state: 'sending' });
  await office.round({ now: later('07:34'), smtp: server.url });
  expect(server.received).toEqual([]);
  await office.round({ now: later('07:36'), smtp: server.url });
  expect(recipients()).toEqual(['can-bo.so-y-te']);
  expect(await office.store.mail(digestFor('so-y-te'))).toMatchObject({ state: 'sent', attempts: 2 });
});

test('a mail that was sent and not marked goes out once more after the lease, with the same Message-ID and text', async () => {
  await office.put(toUnits('so-y-te'));
  const forgetful = { ...office.store, markSent: () => Promise.reject(new Error('killed')) };
  const killed = officeOn({ store: forgetful });
  await expect(killed.round({ now: morning, smtp: server.url })).rejects.toThrow('killed');
  await office.round({ now: later('07:40'), smtp: server.url });
  await office.round({ now: later('08:40'), smtp: server.url });
  const [first, second, ...more] = server.received;
  expect(more).toEqual([]);
  expect(second?.messageId).toBe(first?.messageId);
  expect(second?.text).toBe(first?.text);
  expect(second?.date).toEqual(first?.date);
});

test('a name with line breaks adds no header and no recipient', async () => {
  const name = 'Nguyễn An\r\nBcc: ke-xau@xa.example\r\nX-Evil: 1';
  const people: readonly Person[] = shippedPeople().map((person) => ({ ...person, name }));
  await office.put(toUnits('so-y-te'));
  await officeOn({ store: office.store, people }).round({ now: morning, smtp: server.url });
  const [mail] = server.received;
  expect(mail?.headers.has('bcc')).toBe(false);
  expect(mail?.headers.has('x-evil')).toBe(false);
  expect(recipients()).toEqual(['can-bo.so-y-te']);
  expect(mail?.to).toMatchObject({ value: [{ address: 'can-bo.so-y-te@thanh-hoa.example' }] });
});

test('a machine is named as the sender, so that no machine answers', async () => {
  await office.put(toUnits('so-y-te'));
  await office.round({ now: morning, smtp: server.url });
  const [mail] = server.received;
  expect(mail?.headers.get('auto-submitted')).toBe('auto-generated');
  expect(mail?.headers.get('content-language')).toBe('vi');
  expect(mail?.from?.text).toBe('"Đôn đốc" <don-doc@thanh-hoa.example>');
  expect(mail?.html).toContain('<html lang="vi">');
});
