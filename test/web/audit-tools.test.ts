import { writeFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { temporaryFolder } from '../cli/run-dondoc.js';
import { violations } from './axe.js';
import { chromiumPath, openAs, openChromium, type Scheme, type Width } from './browser.js';
import { startSite } from './site.js';

const account = 'kiem-toan';
/** What is examined and replayed runs in a process of its own, behind whatever else the machine does. */
const patience = { timeout: 240_000 };
const inChromium = chromiumPath === undefined ? describe.skip : describe;

inChromium('what an auditor has run on his page, in Chromium, on everything that npm start starts', () => {
  const folder = temporaryFolder();
  let site: Awaited<ReturnType<typeof startSite>>;
  let browser: Browser;

  beforeAll(async () => {
    [site, browser] = await Promise.all([startSite(), openChromium()]);
  }, 600_000);
  afterAll(async () => {
    await browser.close();
    await site.stop();
    folder.remove();
  });

  const open = (asked: { width?: Width; scheme?: Scheme } = {}) =>
    openAs({ browser, url: site.url, account, path: '/audit', ...asked });

  test('a task is replayed; its bundle is taken away, holds when it is brought back, and no longer once a letter is changed', async () => {
    const { context, page } = await open();
    await page.getByRole('region', { name: 'Hồ sơ của một nhiệm vụ' }).getByRole('link').first().click();
    const replay = page.getByRole('region', { name: 'Chạy lại quy trình' });
    await replay.getByRole('button', { name: 'Chạy lại' }).press('Enter');
    await replay.getByText('Chạy lại ra đúng như đã ghi').waitFor(patience);
    await replay.getByText(/1 quy trình, \d+ sự kiện/).waitFor();
    const [download] = await Promise.all([
      page.waitForEvent('download', patience),
      page.getByRole('link', { name: 'Tải hồ sơ', exact: true }).click(),
    ]);
    const honest = folder.path('ho-so.zip');
    await download.saveAs(honest);
    await page.getByRole('link', { name: 'Kiểm toán cả kế hoạch' }).click();
    const brought = page.getByRole('region', { name: 'Kiểm tra một hồ sơ được đưa đến' });
    const choose = brought.locator('input[type="file"]');
    await choose.setInputFiles(honest);
    await brought.getByText('Hồ sơ đúng').waitFor(patience);
    await brought.getByText(/^Hồ sơ của ke-hoach-mau\//).waitFor();
    await brought.getByText('Hồ sơ không có chữ ký.').waitFor();
    const forged = folder.path('ho-so-sua.zip');
    writeFileSync(forged, 'xin chào');
    await choose.setInputFiles(forged);
    await brought.getByText('Hồ sơ KHÔNG đúng').waitFor(patience);
    await brought.getByText(/tệp này không phải zip nguyên vẹn/i).waitFor();
    await context.close();
  }, 900_000);

  test('what another day of the vice-chairman would have brought is told, with when, to whom and about what', async () => {
    const { context, page } = await open();
    const part = page.getByRole('region', { name: 'Nếu báo Phó Chủ tịch vào ngày khác' });
    await part.getByLabel('Số ngày làm việc sau hạn thì báo Phó Chủ tịch').fill('3');
    await part.getByRole('button', { name: 'Xem sẽ khác gì' }).click();
    await part.getByText(/168 nhiệm vụ: \d+ lần nhắc và báo sẽ có thêm/).waitFor(patience);
    await context.close();
  }, 600_000);

  for (const [width, scheme] of [
    ['desktop', 'light'],
    ['phone', 'dark'],
  ] as const)
    test(`axe finds nothing on what came of it, and nothing is wider than the window, ${width}, ${scheme}`, async () => {
      const { context, page } = await open({ width, scheme });
      const part = page.getByRole('region', { name: 'Nếu báo Phó Chủ tịch vào ngày khác' });
      await part.getByRole('button', { name: 'Xem sẽ khác gì' }).click();
      await part.getByRole('status').filter({ hasText: 'nhiệm vụ:' }).waitFor(patience);
      const file = folder.path(`chu-${width}.zip`);
      writeFileSync(file, 'xin chào');
      const brought = page.getByRole('region', { name: 'Kiểm tra một hồ sơ được đưa đến' });
      await brought.locator('input[type="file"]').setInputFiles(file);
      await brought.getByText('Hồ sơ KHÔNG đúng').waitFor(patience);
      expect(await violations(page)).toEqual([]);
      const wide: number = await page.evaluate('document.documentElement.scrollWidth');
      expect(wide).toBe(width === 'phone' ? 390 : 1440);
      await context.close();
    }, 600_000);
});
