import { describe, expect, test } from '@jest/globals';
import { faultsInEveryLook } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';

const auditor = 'kiem-toan';

/** What an auditor examines. */
export function describeAuditPages(site: RunningSite): void {
  describe("an auditor's pages", () => {
    const open = (asked: { path?: string } = {}) => openAs({ ...site, account: auditor, ...asked });

    test('an auditor logs in, has a task examined, goes back in its time by keyboard, and takes its bundle away', async () => {
      const { context, page } = await open();
      await page.getByRole('heading', { name: 'Kiểm toán', level: 1 }).waitFor();
      const found = page.getByRole('region', { name: 'Hồ sơ của một nhiệm vụ' }).getByRole('link');
      await found.first().waitFor();
      await found.first().click();
      await page.getByRole('heading', { name: /^Hồ sơ kiểm toán/, level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
      const outcome = page.getByRole('region', { name: 'Kiểm tra ngay' });
      await outcome.getByText('Hồ sơ đúng').waitFor({ timeout: 60_000 });
      await outcome.getByText(/sự kiện chỉ là khai báo\./).waitFor();
      await outcome
        .getByText(/Giám sát|26\/9\/2022/)
        .first()
        .waitFor();
      const past = page.getByRole('region', { name: 'Tại một thời điểm đã qua' });
      const slider = past.getByRole('slider');
      const last = Number(await slider.getAttribute('aria-valuemax'));
      expect(last).toBeGreaterThan(3);
      await slider.press('Home');
      await past.getByText(`Sự kiện thứ 1/${String(last)}`).waitFor();
      await past
        .getByText(/Giao nhiệm vụ/)
        .first()
        .waitFor();
      await past.getByText('Đang nợ lúc đó').waitFor();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('link', { name: 'Tải hồ sơ', exact: true }).click(),
      ]);
      expect(download.suggestedFilename()).toMatch(/^ke-hoach-mau-.+\.zip$/);
      await context.close();
    }, 180_000);

    test('of a plan it shows why a date is that date, whether the copies agree, and how to replay', async () => {
      const { context, page } = await open({ path: '/audit' });
      await page
        .getByRole('region', { name: 'Vì sao là ngày đó' })
        .getByText(/ngày làm việc sau/)
        .waitFor();
      await page.getByRole('button', { name: 'Đối chiếu các bản' }).click();
      const copies = page.getByRole('region', { name: 'Đối chiếu các bản' });
      await copies.getByRole('status').waitFor({ timeout: 90_000 });
      await page.getByText('dondoc audit replay HO-SO.zip').waitFor();
      await page.getByRole('region', { name: 'Điểm chốt đã ký' }).waitFor();
      await context.close();
    }, 180_000);

    test('axe finds nothing on them, and nothing is wider than the window, in any look', async () => {
      const { context, page } = await open({ path: '/audit' });
      const first = page.getByRole('region', { name: 'Hồ sơ của một nhiệm vụ' }).getByRole('link').first();
      await first.waitFor();
      const found = [...(await faultsInEveryLook({ page, name: 'plan' }))];
      await first.click();
      // The page of the plan has such a button too.
      await page.getByRole('heading', { name: /^Hồ sơ kiểm toán/, level: 1 }).waitFor();
      await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
      await page.getByText('Hồ sơ đúng').waitFor({ timeout: 60_000 });
      found.push(...(await faultsInEveryLook({ page, name: 'task' })));
      expect(found).toEqual([]);
      await context.close();
    }, 180_000);
  });
}
