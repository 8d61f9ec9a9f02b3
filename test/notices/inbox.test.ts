import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { InboxOf } from '../../activities/store/notice-port.js';
import { at } from '../task/fixtures.js';
import { noticeWith } from './notice-samples.js';
import { openOffice } from './office.js';

const supervisor = (n: number): InboxOf => ({
  person: `giam-sat-${String(n)}`,
  recipient: { role: 'dpi', id: 'so-ke-hoach-va-dau-tu' },
});
const [first, second] = [supervisor(1), supervisor(2)];
const toDpi = Array.from({ length: 7 }, (_, n) =>
  noticeWith({
    to: first.recipient,
    task: `7.${String(n + 1)}`,
    // Two of a moment: a page may end between them.
    at: at('2022-09-08', `08:0${String(Math.floor(n / 2))}`),
  }),
);
const toAnother = noticeWith({ to: { role: 'officer', id: 'so-ke-hoach-va-dau-tu' } });

let office: ReturnType<typeof openOffice>;
beforeAll(async () => {
  office = openOffice();
  await office.put([...toDpi, toAnother]);
});
afterAll(() => office.close());

test('an inbox is read page by page, the newest first, each notice once', async () => {
  const ids: string[] = [];
  let from: string | undefined;
  do {
    const page = await office.store.inbox({ ...first, limit: 3, ...(from !== undefined && { from }) });
    expect(page.notices.length).toBeLessThanOrEqual(3);
    ids.push(...page.notices.map(({ id }) => id));
    from = page.next;
  } while (from !== undefined);
  const newestFirst = toDpi
    .map(({ at: moment, id }) => `${moment} ${id}`)
    .sort()
    .reverse();
  expect(ids).toEqual(newestFirst.map((key) => key.slice(key.indexOf(' ') + 1)));
});

test('what a notice says is what was told, and nothing of how it is kept', async () => {
  const { notices } = await office.store.inbox({ ...first, limit: 1 });
  const told = toDpi.find(({ id }) => id === notices[0]?.id);
  expect(notices).toEqual([{ ...told, read: false }]);
});

test('each of two persons of one position has his own marks', async () => {
  const [one, two] = toDpi.map(({ id }) => id);
  await office.store.markNotices({ ...first, ids: [one ?? '', two ?? ''], read: true });
  expect(await office.store.unreadCount(first)).toBe(5);
  expect(await office.store.unreadCount(second)).toBe(7);
  const unread = await office.store.inbox({ ...first, unreadOnly: true, limit: 10 });
  expect(unread.notices.map(({ id }) => id)).not.toContain(one);
  await office.store.markNotices({ ...first, ids: [one ?? ''], read: false });
  expect(await office.store.unreadCount(first)).toBe(6);
});

test('nobody marks a notice that is not in his inbox', async () => {
  await office.store.markNotices({ ...first, ids: [toAnother.id], read: true });
  const officer: InboxOf = { person: first.person, recipient: toAnother.to };
  expect(await office.store.unreadCount(officer)).toBe(1);
});

test('a place that is none gives the first page', async () => {
  const { notices } = await office.store.inbox({ ...first, from: 'nowhere', limit: 10 });
  expect(notices).toHaveLength(7);
});
