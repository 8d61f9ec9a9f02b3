import { describe, expect, test } from '@jest/globals';
import { loaded } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';
import { sweep } from '../sweep.js';

const officer = 'can-bo.ubnd-huyen-ha-trung';
const head = 'thu-truong.ubnd-huyen-ha-trung';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const auditor = 'kiem-toan';
const administrator = 'quan-tri';

/** Pages as whoever works on them sees them. */
const pages = [
  {
    account: officer,
    paths: [
      '/duties',
      '/inbox',
      '/tasks',
      '/sessions',
      '/reports/ke-hoach-mau/2022-Q3/ubnd-huyen-ha-trung',
      '/tasks/ke-hoach-mau/1.6/ubnd-huyen-ha-trung',
    ],
  },
  { account: head, paths: ['/approvals'] },
  {
    account: supervisor,
    paths: ['/periods', '/periods/ke-hoach-mau/2022-Q4', '/papers', '/papers/new', '/overdue', '/terms'],
  },
  { account: viceChairman, paths: ['/directions', '/overview'] },
  { account: auditor, paths: ['/audit'] },
  { account: administrator, paths: ['/health', '/plans/new'] },
] as const;
/** Everything without a mouse. */
export function describeKeyboard(site: RunningSite): void {
  describe('by keyboard alone', () => {
    for (const { account, paths } of pages)
      test(`Tab reaches everything that can be acted on, shows where it is, and is never trapped: ${account}`, async () => {
        const { context, page } = await openAs({ ...site, account, path: paths[0] });
        for (const path of paths) {
          if (path !== paths[0]) await page.goto(`${site.url}${path}`);
          await loaded(page);
          expect({ path, ...(await sweep(page)) }).toEqual({ path, trapped: false, missed: [], unseen: [] });
        }
        await context.close();
      }, 240_000);

    test('the table of keys is true: each key does what it says', async () => {
      const { context, page } = await openAs({ ...site, account: head, path: '/duties' });
      await page.keyboard.press('Shift+?');
      const help = page.getByRole('dialog', { name: 'Phím tắt' });
      const rows = await help.getByRole('row').allTextContents();
      const places = rows.flatMap((row) => {
        const [, number, name] = /^Alt \+ (\d)(.+)$/.exec(row) ?? [];
        return number !== undefined && name !== undefined ? [{ number, name }] : [];
      });
      expect(places.length).toBeGreaterThan(3);
      expect(rows.some((row) => row.startsWith('j, k'))).toBe(true);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      for (const { number, name } of places) {
        const link = page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name });
        const href = (await link.first().getAttribute('href')) ?? '';
        await page.keyboard.press(`Alt+${number}`);
        await page.waitForURL((now) => now.pathname.startsWith(href));
      }
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Tìm nhiệm vụ/).waitFor();
      await page.keyboard.press('Escape');
      await page.getByPlaceholder(/Tìm nhiệm vụ/).waitFor({ state: 'detached' });
      await context.close();
    });

    test('who does not answer lists is not told of keys for them', async () => {
      const { context, page } = await openAs({ ...site, account: officer, path: '/duties' });
      await page.keyboard.press('Shift+?');
      const help = page.getByRole('dialog', { name: 'Phím tắt' });
      await help.getByText('Ctrl + K').waitFor();
      expect(await help.getByText('j, k').count()).toBe(0);
      await context.close();
    });
  });
}
