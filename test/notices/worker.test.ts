import { expect, test } from '@jest/globals';
import { startMailServer } from '../../dev/mail/mail-server.js';
import { workerConfig } from '../../worker/config.js';
import { startMailer } from '../../worker/mail.js';
import { at } from '../task/fixtures.js';
import { noticeWith } from './notice-samples.js';
import { baseUrl, nameOf, openOffice, sender } from './office.js';

const needed = { TEMPORAL_ADDRESS: '127.0.0.1:7233', MONGODB_URI: 'mongodb://127.0.0.1' };
const config = (env: NodeJS.ProcessEnv) => workerConfig({ ...needed, ...env });

test('the worker is told of the mail server by its environment; without one it sends nothing', () => {
  expect(config({}).smtp).toBeUndefined();
  expect(
    config({ SMTP_URL: 'smtps://an:bi-mat@mail.example', SMTP_FROM: 'Đôn đốc <don-doc@tinh.example>' }).smtp,
  ).toEqual({
    url: 'smtps://an:bi-mat@mail.example',
    from: { name: 'Đôn đốc', address: 'don-doc@tinh.example' },
  });
  expect(config({ SMTP_URL: 'smtp://mail', SMTP_FROM: 'a@b.example' }).smtp?.from).toEqual({
    name: '',
    address: 'a@b.example',
  });
});

test('what is wrong in the environment is said by its name, and no password is repeated', () => {
  expect(() => config({ SMTP_URL: 'smtp://mail' })).toThrow('SMTP_FROM is not set');
  expect(() => config({ SMTP_URL: 'http://an:bi-mat@mail', SMTP_FROM: 'a@b.example' })).toThrow(
    /^SMTP_URL is no address that begins with smtp:\/\/ or smtps:\/\/$/,
  );
  for (const from of ['nobody', 'a@b.example\r\nBcc: x@y.example', 'a b@c.example', '<>'])
    expect(() => config({ SMTP_URL: 'smtp://mail', SMTP_FROM: from })).toThrow('SMTP_FROM');
  for (const url of ['javascript:alert(1)', 'dondoc', 'https://a.example/?x=1'])
    expect(() => config({ DONDOC_BASE_URL: url })).toThrow('DONDOC_BASE_URL');
  expect(config({ DONDOC_BASE_URL: 'https://a.example/don-doc/' }).baseUrl).toBe('https://a.example/don-doc');
});

test('the mailer of a worker sends by itself, and ends when it is told to', async () => {
  const office = openOffice();
  let sent = (): void => undefined;
  const arrived = new Promise<void>((resolve) => {
    sent = resolve;
  });
  const server = await startMailServer({ refuses: { content: () => (sent(), undefined) } });
  await office.put([noticeWith()]);
  const mailer = startMailer({
    store: office.store,
    smtp: { url: server.url, from: sender },
    baseUrl,
    nameOf,
    log: { info: () => undefined, error: () => undefined },
    clock: () => at('2022-09-09', '07:30'),
  });
  await arrived;
  await mailer.stop();
  expect(server.received).toHaveLength(1);
  expect(await office.store.mailHealth()).toMatchObject({ waiting: 0, mailer: { smtp: 'works' } });
  await server.stop();
  await office.close();
});
