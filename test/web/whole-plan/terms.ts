import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';

const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const administrator = 'quan-tri';

/** How the terms of a plan that runs are changed. */
export function describeTerms(site: RunningSite): void {
  describe('policy and calendar of a plan', () => {
    test('DPI sees what another ladder would change before it changes it; what is wrong stands beside its field', async () => {
      const { context, page } = await openAs({ ...site, account: supervisor, path: '/terms' });
      await beginChange({ page, tab: 'Quy định' });
      const rung = page
        .getByRole('region', { name: 'Đơn vị nợ việc' })
        .getByLabel(/^quá hạn 5 ngày làm việc, báo Phó Chủ tịch phụ trách/);
      await rung.fill('300');
      await page.getByText('Phải là số nguyên từ 0 đến 250.').waitFor();
      await rung.fill('7');
      const dates = page.getByRole('region', { name: 'Ngày báo cáo quý' });
      await dates.getByLabel('Quý IV').fill('20/9');
      await dates.getByText('Phải là một ngày trong quý này, viết ngày/tháng, ví dụ 15/12.').waitFor();
      await dates.getByLabel('Quý IV').fill('20/12');
      await dates.getByText('2022-Q4: 15/12/2022 → 20/12/2022').waitFor();
      await page.reload();
      await beginChange({ page, tab: 'Quy định' });
      expect(await rung.inputValue()).toBe('7');
      await page.getByRole('button', { name: 'Xem điều gì sẽ đổi' }).press('Enter');
      const preview = page.getByRole('status').filter({ hasText: 'Điều gì sẽ đổi' });
      await preview
        .getByText(/của 168 nhiệm vụ: 0 hạn đổi ngày, [1-9]\d* việc có lần nhắc hoặc báo đổi lúc/)
        .waitFor();
      await page.getByRole('button', { name: 'Xem nếu áp dụng từ đầu kế hoạch' }).press('Enter');
      await preview.getByText(/Nếu áp dụng từ đầu: .* lần như cũ/).waitFor();
      expect(await faultsInEveryLook({ page, name: 'change of policy' })).toEqual([]);
      const apply = page.getByRole('button', { name: /^Áp dụng cho các nhiệm vụ đang mở/ });
      await apply.press('Enter');
      await page.getByText('Phải nêu lý do.').waitFor();
      await page.getByLabel(/^Lý do đổi/).fill('Phó Chủ tịch đề nghị thêm hai ngày.');
      await apply.press('Enter');
      await page.getByText('168 nhiệm vụ đã theo quy định mới').waitFor({ timeout: 120_000 });
      await page
        .getByRole('region', { name: 'Đơn vị nợ việc' })
        .getByText('quá hạn 7 ngày làm việc, báo Phó Chủ tịch phụ trách để chỉ đạo')
        .waitFor({ timeout: 60_000 });
      await page.getByText('15/3, 15/6, 15/9, 20/12').waitFor();
      await context.close();
    }, 300_000);

    test('an administrator sees what more days off would change, and that it is for DPI to change it', async () => {
      const { context, page } = await openAs({ ...site, account: administrator, path: '/terms' });
      await beginChange({ page, tab: 'Lịch làm việc' });
      const off = page.getByRole('region', { name: 'Thêm đợt nghỉ' });
      await off.getByLabel('Từ ngày').fill('28/9/2022');
      await off.getByLabel('Từ ngày').press('Tab');
      await off.getByText('Hãy ghi lý do').waitFor();
      await off.getByLabel('Lý do').fill('Nghỉ phòng chống bão');
      await page.getByRole('button', { name: 'Xem điều gì sẽ đổi' }).press('Enter');
      await page
        .getByText(/của \d+ nhiệm vụ: \d+ hạn đổi ngày, [1-9]\d* việc có lần nhắc hoặc báo đổi lúc/)
        .waitFor();
      await page.getByText('Chỉ Sở Kế hoạch và Đầu tư được đổi').waitFor();
      expect(await page.getByRole('button', { name: /^Áp dụng/ }).count()).toBe(0);
      expect(await faultsInEveryLook({ page, name: 'change of calendar' })).toEqual([]);
      await context.close();
    }, 180_000);

    test('an administrator adds a unit to the directory of new plans: what would change and what is wrong is said before, by whom and why after', async () => {
      const { context, page } = await openAs({ ...site, account: administrator, path: '/terms' });
      await page.getByRole('button', { name: 'Sửa danh bạ' }).press('Enter');
      const save = page.getByRole('button', { name: 'Lưu danh bạ' });
      expect(await save.isDisabled()).toBe(true);
      await page.getByRole('button', { name: 'Thêm đơn vị' }).press('Enter');
      const form = page.getByRole('dialog', { name: 'Thêm đơn vị' });
      await form.getByRole('button', { name: 'Ghi vào danh bạ' }).press('Enter');
      await form.getByText('Hãy ghi tên.').waitFor();
      await form.getByLabel('Tên đơn vị').fill('Sở Chuyển đổi số');
      await form.getByLabel('Cũng viết là').fill('Sở CĐS\nSở Tài chính');
      expect(await faultsInEveryLook({ page, name: 'form of a unit' })).toEqual([]);
      await form.getByRole('button', { name: 'Ghi vào danh bạ' }).press('Enter');
      await page.getByText('"Sở Tài chính" đã là tên của "so-tai-chinh".').waitFor();
      expect(await save.isDisabled()).toBe(true);
      await page.reload();
      await page.getByRole('button', { name: 'Sửa danh bạ' }).press('Enter');
      await page.getByRole('button', { name: 'Sửa Sở Chuyển đổi số' }).press('Enter');
      await page.getByLabel('Cũng viết là').fill('Sở CĐS');
      await page.getByRole('button', { name: 'Ghi vào danh bạ' }).press('Enter');
      await page.getByText('Sở Chuyển đổi số: thêm mới').waitFor();
      expect(await faultsInEveryLook({ page, name: 'change of the directory' })).toEqual([]);
      await save.press('Enter');
      await page.getByText('Phải nêu lý do.').waitFor();
      await page.getByLabel(/^Lý do, căn cứ/).fill('Thành lập theo quyết định của tỉnh.');
      await save.press('Enter');
      const editions = page.getByRole('region', { name: 'Các lần sửa' });
      await editions.getByText('Thành lập theo quyết định của tỉnh.').waitFor();
      await editions.getByText('Sở Chuyển đổi số: thêm mới').waitFor();
      await page.getByLabel('Tìm đơn vị').fill('so cds');
      await page.getByRole('rowheader', { name: 'Sở Chuyển đổi số' }).waitFor();
      await context.close();
    }, 180_000);
  });
}

async function beginChange({ page, tab }: { page: Page; tab: string }): Promise<void> {
  await page.getByLabel('Áp dụng cho', { exact: true }).selectOption('ke-hoach-mau');
  await page.getByRole('tab', { name: tab }).press('Enter');
  await page.getByRole('button', { name: 'Đổi, xem trước điều gì sẽ đổi' }).press('Enter');
}
