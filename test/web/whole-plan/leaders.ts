import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { request } from '../../../cli/client.js';
import { secretPlan } from '../../access/secret-plan.js';
import { typedDocx } from '../../documents/plan-as-docx.js';
import { faultsInEveryLook } from '../axe.js';
import { openAs, type Width } from '../browser.js';
import type { RunningSite } from '../running-site.js';

const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const chairman = 'chu-tich-ubnd-tinh';
const administrator = 'quan-tri';

/** What leaders and administrators see. */
export function describeLeaders(site: RunningSite): void {
  describe('the pages of leaders and administrators', () => {
    const open = (asked: { account: string; path?: string; width?: Width }) => openAs({ ...site, ...asked });

    test('a vice-chairman sees on a phone how his shortcomings stand, and unit by quarter, in numbers', async () => {
      const { context, page } = await open({ account: viceChairman, width: 'phone' });
      await page.getByRole('link', { name: 'Toàn cảnh' }).tap();
      const own = page.getByRole('heading', { level: 1, name: /^Đến 26\/9\/2022: 0 trên 37 việc đã xong/ });
      await own.waitFor({ timeout: 120_000 });
      const picture = page.getByRole('img', { name: /^Quý III\/2022: \d+ trên 31 đơn vị/ });
      await picture.waitFor();
      expect(await picture.locator('svg text').allTextContents()).toContain('1/1');
      await page.getByText('Bảng số liệu').tap();
      expect(await page.getByRole('row').filter({ hasText: 'UBND huyện Hà Trung' }).count()).toBe(1);
      await page.getByText('Cả kế hoạch').tap();
      await page.waitForURL(/scope=all/);
      await page.getByRole('heading', { level: 1, name: /^Đến 26\/9\/2022: 0 trên 168 việc/ }).waitFor();
      await context.close();
    });

    test('a vice-chairman directs in two taps on a phone; what he directed moves to the results with the words of the unit when it was done', async () => {
      const { context, page } = await open({ account: viceChairman, width: 'phone' });
      await page.getByText('15 việc chậm đã lên đến tôi').waitFor();
      await page
        .getByRole('button', { name: /^Chỉ đạo thực hiện: UBND huyện Hoằng Hóa/ })
        .first()
        .tap();
      await page.getByRole('dialog').getByRole('button', { name: 'Gửi' }).tap();
      await page.getByText('14 việc chậm đã lên đến tôi').waitFor();
      const awaited = page.getByRole('region', { name: /đang chờ thực hiện \(1\)/ });
      await awaited.getByText('UBND huyện Hoằng Hóa').waitFor();
      const href = await awaited.getByRole('link').getAttribute('href');
      const taskId = decodeURIComponent((href ?? '').replace('/tasks/', ''));
      const command = {
        type: 'carryOutDirection',
        obligation: 'carryOut/1',
        text: 'Đã tiếp nhận, có báo cáo.',
      };
      await request({
        ...{ baseUrl: site.url, as: 'thu-truong.ubnd-huyen-hoang-hoa' },
        ...{ path: `/api/v1/tasks/${encodeURIComponent(taskId)}/commands`, body: { command } },
      });
      const settled = page.getByRole('region', { name: /đã có kết quả \(1\)/ });
      await settled.getByText('Đơn vị báo 26/9/2022: Đã tiếp nhận, có báo cáo.').waitFor();
      await context.close();
    });

    test('the chairman prints the plan on one A4', async () => {
      const { context, page } = await open({ account: chairman, path: '/overview' });
      await page.getByRole('row').filter({ hasText: /^8\. / }).waitFor();
      await page
        .getByRole('img', { name: /Đã xong \d+/ })
        .locator('svg')
        .waitFor();
      const pdf = await page.pdf({ format: 'A4', preferCSSPageSize: true });
      expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b/g)).toHaveLength(1);
      await context.close();
    });

    test('an administrator reads a plan with notes beside the text, fills in a name, and launches it, by keyboard alone', async () => {
      const { context, page } = await open({ account: administrator, path: '/plans/new' });
      const read = page.getByRole('button', { name: 'Đọc thử' });
      await read.press('Enter');
      await page.getByText('Hãy dán văn bản hoặc chọn tệp trước.').waitFor();
      const text = page.getByRole('textbox', { name: 'Toàn văn kế hoạch' });
      const file = page.locator('input[type="file"]');
      const given = await typedDocx(planWithOpenName);
      await Promise.all([
        page.waitForResponse((answer) => answer.url().endsWith('/plans/text') && answer.ok()),
        file.setInputFiles({
          name: 'ke-hoach.docx',
          mimeType: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
          buffer: given,
        }),
      ]);
      await page.locator('textarea', { hasText: 'Các chủ đầu tư' }).waitFor();
      await file.setInputFiles({
        name: 'ke-hoach.pdf',
        mimeType: 'application/pdf',
        buffer: Buffer.from('%PDF-1.7 không phải văn bản'),
      });
      await page.locator('.mantine-FileInput-error').waitFor();
      expect(await text.inputValue()).toContain('Các chủ đầu tư');
      await text.fill('Không phải kế hoạch');
      await read.press('Enter');
      await page.locator('.mantine-Textarea-error').waitFor();
      await text.fill(planWithOpenName);
      await page.reload();
      expect(await text.inputValue()).toBe(planWithOpenName);
      await read.press('Enter');
      await page.getByText(/3 hạn chế, .* ghi chú/).waitFor();
      expect(await page.locator('.line-note').count()).toBeGreaterThan(0);
      const name = page.getByLabel(/“Các chủ đầu tư”/).first();
      await name.press('ArrowDown');
      await name.pressSequentially('Xây dựng');
      await page.getByRole('option', { name: 'Sở Xây dựng' }).waitFor();
      await name.press('ArrowDown');
      await name.press('Enter');
      await page.getByRole('button', { name: 'Đọc lại với các tên đã chọn' }).press('Enter');
      await page.getByText(/trong đó 0 chờ xác định đơn vị/).waitFor();
      await page.getByRole('button', { name: /^Triển khai: / }).press('Enter');
      await page.getByRole('heading', { name: 'Đã triển khai xong' }).waitFor();
      await page.getByRole('link', { name: 'Xem các nhiệm vụ' }).waitFor();
      await context.close();
    });

    test('a person sees where he is logged in; an administrator ends a session of somebody, by keyboard alone', async () => {
      const officer = await open({ account: 'can-bo.ubnd-huyen-tho-xuan', path: '/sessions' });
      await officer.page.getByText('Phiên này').waitFor();
      const { context, page } = await open({ account: administrator, path: '/sessions' });
      await page.getByText('Phiên này').waitFor();
      const whose = page.getByRole('combobox', { name: 'Phiên của ai' });
      await whose.press('ArrowDown');
      await whose.pressSequentially('mai thanh hue');
      await page
        .getByRole('option', { name: /Mai Thanh Huệ.*Thọ Xuân/ })
        .first()
        .waitFor();
      await whose.press('ArrowDown');
      await whose.press('Enter');
      await page.waitForURL(/person=can-bo\.ubnd-huyen-tho-xuan/);
      await page
        .getByRole('button', { name: /^Kết thúc phiên/ })
        .first()
        .press('Enter');
      await page.getByText('Phiên đã kết thúc').waitFor();
      await page.getByText('Người này không đăng nhập ở đâu').waitFor();
      await Promise.all([context.close(), officer.context.close()]);
    });

    test('an administrator reads in words how the system fares', async () => {
      const { context, page } = await open({ account: administrator });
      await page.getByRole('heading', { level: 1, name: 'Sức khỏe hệ thống: Mọi thứ chạy tốt' }).waitFor();
      await page.getByText('Nhắc việc và báo cáo đi đúng giờ.').waitFor();
      await page.getByText('Không có thư nào bị lỗi.').waitFor();
      await context.close();
    });

    test('an administrator finds a unit without diacritics, reads which days are off and when who is pressed', async () => {
      const { context, page } = await open({ account: administrator, path: '/terms' });
      await page.getByRole('textbox', { name: /^Tìm đơn vị/ }).fill('nong nghiep');
      await page.getByRole('rowheader', { name: 'Sở Nông nghiệp và Phát triển nông thôn' }).waitFor();
      expect(await page.getByRole('rowheader').count()).toBe(1);
      await page.getByRole('tab', { name: 'Lịch làm việc' }).press('Enter');
      await page.getByRole('row', { name: /^20\/1\/2023 – 26\/1\/2023 Tết Nguyên đán/ }).waitFor();
      await page.getByRole('tab', { name: 'Quy định' }).press('Enter');
      await page
        .getByRole('region', { name: 'Đơn vị nợ việc' })
        .getByText('quá hạn 5 ngày làm việc, báo Phó Chủ tịch phụ trách để chỉ đạo')
        .waitFor();
      await context.close();
    });

    const pages = [
      { account: administrator, path: '/terms' },
      { account: administrator, path: '/sessions' },
      { account: viceChairman, path: '/overview' },
      { account: viceChairman, path: '/directions' },
      { account: administrator, path: '/health' },
      { account: administrator, path: '/plans/new' },
    ] as const;
    test('axe finds nothing, and nothing is wider than its window, in any look', async () => {
      const found: string[] = [];
      for (const asked of pages) {
        const { context, page } = await open(asked);
        await shown({ page, path: asked.path });
        found.push(...(await faultsInEveryLook({ page, name: asked.path })));
        await context.close();
      }
      expect(found).toEqual([]);
    }, 300_000);
  });
}

/** All of a page is there: pictures, and what a text was read as. */
async function shown({ page, path }: { page: Page; path: string }): Promise<void> {
  if (path === '/overview') await page.locator('main svg text').last().waitFor();
  if (path === '/plans/new') {
    await page.getByRole('textbox', { name: 'Toàn văn kế hoạch' }).fill(planWithOpenName);
    await page.getByRole('button', { name: 'Đọc thử' }).click();
    await page.locator('.line-note').first().waitFor();
  }
}

/** A small plan with a role among its units, and something that looks wrong. */
const planWithOpenName = secretPlan
  .replace('- Sở Giao thông vận tải:\n', '- Các chủ đầu tư:\n')
  .replace('Thanh tra tỉnh.', 'Thanh tra tỉnhvà Sở Y tế.');
