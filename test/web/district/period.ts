import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook, violations } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';
import { sweep } from '../sweep.js';
import { closedDistrict, period } from './district-plan.js';

const { unit, name, planId } = closedDistrict;
const officer = `can-bo.${unit}`;
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const q4 = `/periods/${planId}/${period}`;

/** What DPI does with a quarter once its data are closed. */
export function describePeriod(site: RunningSite): void {
  describe('periods, the synthesis and papers', () => {
    const open = (asked: { account: string; path: string }) => openAs({ ...site, ...asked });

    test('the address that mails use for a period is a page; a unit learns from it where the quarter stands', async () => {
      const { context, page } = await open({ account: officer, path: `${q4}#synthesis/2022-Q4` });
      await page.getByRole('heading', { name: 'Kỳ báo cáo quý IV/2022' }).waitFor();
      await page.getByText('Hạn các đơn vị báo cáo').waitFor();
      await page.getByText('Ai đã và chưa báo cáo thì').waitFor();
      await context.close();
    });

    test('DPI sees who has not reported by name, and presses one of them with an urging note', async () => {
      const { context, page } = await open({ account: supervisor, path: '/periods' });
      await page.locator(`a[href="${q4}"]`).click();
      const silent = page.getByRole('region', { name: 'Chưa báo cáo nhiệm vụ nào' });
      await silent.getByRole('link', { name, exact: true }).waitFor();
      await silent.getByRole('link', { name: `Công văn đôn đốc gửi ${name}` }).click();
      await page.getByRole('heading', { name: 'Soạn văn bản' }).waitFor();
      const addressee = page.getByLabel('Gửi đơn vị').first();
      await until(async () => (await addressee.inputValue()) === name);
      const [draft] = await Promise.all([
        page.waitForEvent('download'),
        page.getByRole('button', { name: 'Tải dự thảo (.docx)' }).click(),
      ]);
      expect(draft.suggestedFilename()).toMatch(/Công văn đôn đốc\.docx$/);

      const issue = page.getByRole('button', { name: 'Ban hành' });
      await issue.click();
      await page.getByText('Văn bản chưa có số').waitFor();
      expect(await page.getByLabel('Số văn bản').getAttribute('aria-invalid')).toBe('true');
      await page.getByLabel('Số văn bản').fill('45');
      await issue.click();
      await page.getByRole('heading', { name: 'Văn bản', exact: true }).waitFor();
      const file = page.getByRole('link', { name: /^Tải tệp 45\// });
      const [issued] = await Promise.all([page.waitForEvent('download'), file.click()]);
      expect(issued.suggestedFilename()).toMatch(/\.docx$/);
      await context.close();
    });

    test('after the date the report says so, and that it can still be filed', async () => {
      const { context, page } = await open({ account: officer, path: '/report' });
      await page.getByText('Đã quá hạn. Báo cáo vẫn nộp được và được ghi là nộp muộn').waitFor();
      await context.close();
    });

    test('DPI freezes a quarter, writes around its figures with the report beside it, and nobody is overwritten', async () => {
      const one = await open({ account: supervisor, path: q4 });
      await one.page.getByRole('button', { name: 'Chốt báo cáo tổng hợp' }).click();
      await one.page
        .getByRole('dialog')
        .getByRole('button', { name: 'Chốt báo cáo tổng hợp' })
        .press('Enter');
      const write = one.page.getByRole('link', { name: 'Soạn và xem báo cáo' });
      await until(async () => {
        if (await write.isVisible()) return true;
        await one.page.reload();
        await one.page.locator('article h1').waitFor();
        return write.isVisible();
      });
      await write.click();
      const opening = one.page.getByLabel('Mở đầu');
      await opening.fill('Mở đầu do Sở viết lại.');
      const preview = one.page.getByRole('region', { name: 'Xem trước' });
      await preview.getByText('Mở đầu do Sở viết lại.').waitFor();
      await preview.getByRole('table').first().waitFor();
      await stored(one.page);

      const other = await open({ account: supervisor, path: `${q4}/synthesis` });
      expect(await other.page.getByLabel('Mở đầu').inputValue()).toBe('Mở đầu do Sở viết lại.');
      await opening.fill('Bản của cửa sổ thứ nhất.');
      await stored(one.page);
      await other.page.getByLabel('Mở đầu').fill('Bản của cửa sổ thứ hai.');
      const conflict = other.page.locator('main').getByRole('alert');
      await conflict.getByRole('button', { name: 'Lấy bản của người kia' }).click();
      await conflict.waitFor({ state: 'detached' });
      expect(await other.page.getByLabel('Mở đầu').inputValue()).toBe('Bản của cửa sổ thứ nhất.');

      const [draft] = await Promise.all([
        one.page.waitForEvent('download'),
        one.page.getByRole('button', { name: 'Tải dự thảo (.docx)' }).click(),
      ]);
      expect(draft.suggestedFilename()).toMatch(/\.docx$/);
      const [figures] = await Promise.all([
        one.page.waitForEvent('download'),
        one.page.getByRole('link', { name: 'Tải số liệu (.xlsx)' }).click(),
      ]);
      expect(figures.suggestedFilename()).toMatch(/\.xlsx$/);
      await Promise.all([one.context.close(), other.context.close()]);
    }, 300_000);

    test('once the quarter is frozen the report says why it cannot be filed, and still stores what is typed', async () => {
      const { context, page } = await open({ account: officer, path: '/report' });
      await page.getByText('Kỳ báo cáo đã chốt tổng hợp lúc').waitFor();
      await page.locator('section[id^="line-"] textarea').first().fill('Gõ sau khi đã chốt.');
      await stored(page);
      expect(await page.getByRole('button', { name: 'Trình thủ trưởng' }).isDisabled()).toBe(true);
      await context.close();
    });

    test('filters are saved under a name and come back with one press', async () => {
      const { context, page } = await open({ account: supervisor, path: '/tasks?overdue=true' });
      await page.getByRole('button', { name: 'Lưu bộ lọc này' }).click();
      const dialog = page.getByRole('dialog');
      await dialog.getByLabel('Tên bộ lọc').fill('Đang chậm');
      await dialog.getByLabel('Tên bộ lọc').press('Enter');
      await page.goto(`${site.url}/tasks`);
      await page.getByRole('link', { name: 'Đang chậm', exact: true }).click();
      await page.waitForURL(/overdue=/);
      await page.getByRole('button', { name: 'Xóa bộ lọc Đang chậm' }).click();
      await page.getByRole('link', { name: 'Đang chậm', exact: true }).waitFor({ state: 'detached' });
      await context.close();
    });

    test('evidence is downloaded from its task, and what changed between two versions is shown word by word', async () => {
      const { context, page } = await open({ account: officer, path: `/tasks?unit=${unit}` });
      await page.locator('main ol a').first().click();
      await page.getByRole('button', { name: 'Ghi nhận tiến độ' }).click();
      const dialog = page.getByRole('dialog', { name: 'Ghi nhận tiến độ' });
      await dialog.getByLabel('Đã làm được gì').fill('Ký xong biên bản.');
      await dialog.locator('input[type="file"]').setInputFiles({
        name: 'bien-ban.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Biên bản làm việc ngày 5/12/2022.'),
      });
      await dialog.getByText('bien-ban.txt').waitFor();
      await dialog.getByRole('button', { name: 'Gửi' }).click();
      await dialog.waitFor({ state: 'detached' });
      const evidence = page.getByRole('region', { name: 'Minh chứng' });
      const [file] = await Promise.all([
        page.waitForEvent('download'),
        evidence.getByRole('link', { name: 'Tải bien-ban.txt' }).click(),
      ]);
      expect(file.suggestedFilename()).toBe('bien-ban.txt');

      for (const text of ['Rà soát xong 12 dự án.', 'Rà soát xong 15 dự án.']) {
        await page
          .getByRole('button', { name: /^Soạn báo cáo quý/ })
          .first()
          .click();
        const form = page.getByRole('dialog');
        await form.getByLabel('Kết quả thực hiện').fill(text);
        await form.getByRole('button', { name: 'Gửi' }).click();
        await form.waitFor({ state: 'detached' });
      }
      const versions = page.getByRole('region', { name: 'Các phiên bản' });
      await versions.locator('summary').first().click();
      expect(await versions.locator('ins').first().textContent()).toBe('15');
      expect(await versions.locator('del').first().textContent()).toBe('12');
      expect(await violations(page)).toEqual([]);
      await context.close();
    });

    const pages = ['/periods', q4, `${q4}/synthesis`, '/papers', '/papers/new', '/tasks?overdue=true'];
    test('axe finds nothing on these pages, and none is too wide, in any look', async () => {
      const { context, page } = await open({ account: supervisor, path: '/periods' });
      const found: string[] = [];
      for (const path of pages) {
        await page.goto(`${site.url}${path}`);
        await page.locator('main h1').first().waitFor();
        found.push(...(await faultsInEveryLook({ page, name: path })));
      }
      expect(found).toEqual([]);
      await context.close();
    }, 300_000);

    test('Tab reaches everything of the synthesis that can be acted on, shows where it is, and is never trapped', async () => {
      const { context, page } = await open({ account: supervisor, path: `${q4}/synthesis` });
      await page.getByRole('region', { name: 'Xem trước' }).getByRole('table').first().waitFor();
      expect(await sweep(page)).toEqual({ trapped: false, missed: [], unseen: [] });
      await context.close();
    }, 240_000);
  });
}

async function stored(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .first()
    .waitFor();
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 120_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 300));
  }
}
