import { afterEach, beforeEach, expect, test } from '@jest/globals';
import { mailRound } from '../../activities/mail/mailer.js';
import { smtpTransport } from '../../activities/mail/transport.js';
import { type MailServer, startMailServer } from '../../dev/mail/mail-server.js';
import { at } from '../task/fixtures.js';
import { noticeWith, toUnits } from './notice-samples.js';
import { officeOn, openOffice, sender } from './office.js';

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
const digestFor = (unit: string) => `can-bo.${unit}:2022-09-09:digest`;

test('a mailer that was killed before it wrote a mail leaves it to the next', async () => {
  const [notice] = toUnits('so-y-te');
  await office.put(notice ? [notice] : []);
  await office.store.assignNotices({
    person: 'can-bo.so-y-te',
    mail: digestFor('so-y-te'),
    ids: [notice?.id ?? ''],
    at: morning,
  });
  await office.round({ now: morning, smtp: server.url });
  expect(recipients()).toEqual([]);
  await office.round({ now: later('07:31'), smtp: server.url });
  expect(recipients()).toEqual(['can-bo.so-y-te']);
});

test('a notice that came too late into a written mail goes into the next one', async () => {
  await office.put(toUnits('so-y-te'));
  await office.round({ now: morning, smtp: server.url });
  const late = noticeWith({ debtor: 'so-y-te', task: '9.9', due: '2022-09-30' });
  await office.put([late]);
  await office.store.assignNotices({
    person: 'can-bo.so-y-te',
    mail: digestFor('so-y-te'),
    ids: [late.id],
    at: morning,
  });
  await office.round({ now: later('09:00'), smtp: server.url });
  expect(server.received).toHaveLength(1);
  await office.round({ now: at('2022-09-12', '07:30'), smtp: server.url });
  expect(server.received[1]?.text).toContain('9.9');
});

test('a mail that cannot be written holds up nobody else, and is not kept quiet', async () => {
  await office.put([
    noticeWith({ to: { role: 'head', id: 'so-noi-vu' }, kind: 'escalation', debtor: 'so-noi-vu' }),
    ...toUnits('so-y-te'),
  ]);
  const nameless = (id: string) => {
    if (id === 'so-noi-vu') throw new Error('no name');
    return { vi: id, en: id };
  };
  const clock = () => morning;
  const transport = smtpTransport({ url: server.url, from: sender });
  const round = mailRound({ ...office.terms, nameOf: nameless, transport, clock });
  await expect(round).rejects.toThrow('mails to some recipients were not written');
  expect(recipients()).toEqual(['can-bo.so-y-te']);
});

test('both supervisors of DPI get a mail of their own', async () => {
  await office.put([noticeWith({ to: { role: 'dpi', id: 'so-ke-hoach-va-dau-tu' }, kind: 'escalation' })]);
  await office.round({ now: morning, smtp: server.url });
  await office.round({ now: at('2022-09-12', '07:30'), smtp: server.url });
  expect(recipients()).toEqual(['giam-sat-1.so-ke-hoach-va-dau-tu', 'giam-sat-2.so-ke-hoach-va-dau-tu']);
});

test('a notice to a position that nobody holds is counted, and holds up nothing', async () => {
  await office.put([...toUnits('so-khong-co'), ...toUnits('so-y-te')]);
  await office.round({ now: morning, smtp: server.url });
  expect(recipients()).toEqual(['can-bo.so-y-te']);
  expect(await office.store.noticesForNobody()).toBe(1);
});

test('a mail of which everything was settled meanwhile is kept and not sent', async () => {
  const done = { ...noticeWith(), sequence: 0, taskId: 'ke-hoach-2022/1.1/so-y-te' };
  await office.put([done]);
  const standings = () => Promise.resolve([{ taskId: done.taskId, sequence: 9, duties: [] }]);
  await officeOn({ store: { ...office.store, standings } }).round({ now: morning, smtp: server.url });
  expect(server.received).toEqual([]);
  expect(await office.store.mail(digestFor('so-y-te'))).toMatchObject({ state: 'moot', notices: [done.id] });
});

test('without a mail server no mail is written, and health says why', async () => {
  await office.put(toUnits('so-y-te'));
  await mailRound({ ...office.terms, clock: () => morning });
  expect(await office.store.mailHealth()).toEqual({
    waiting: 0,
    failed: 0,
    mailer: { at: morning, smtp: 'notConfigured' },
  });
  const inbox = {
    person: 'can-bo.so-y-te',
    recipient: { role: 'officer', id: 'so-y-te' },
    limit: 5,
  } as const;
  expect((await office.store.inbox(inbox)).notices).toHaveLength(1);
});

test('what waits is not sent in quiet hours or on off days', async () => {
  const down = server.url;
  await server.stop();
  await office.put(toUnits('so-y-te'));
  await office.round({ now: later('19:59'), smtp: down });
  server = await startMailServer({ port: Number(new URL(down).port) });
  for (const now of [later('20:00'), later('23:00'), at('2022-09-10', '10:00'), at('2022-09-12', '07:29')])
    await office.round({ now, smtp: server.url });
  expect(server.received).toEqual([]);
  await office.round({ now: at('2022-09-12', '07:30'), smtp: server.url });
  expect(recipients()).toEqual(['can-bo.so-y-te']);
});
