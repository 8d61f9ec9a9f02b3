import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import type { Locator } from 'playwright-core';
import { projectRoot } from '../../../dev/environment.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';
import { countedDistrict } from './district-plan.js';

const tasks = 10;
const { unit, name } = countedDistrict;

/** Clicks as they are made; typing is not counted. */
function counter() {
  let clicks = 0;
  return {
    click: async (what: Locator) => {
      await what.click();
      clicks += 1;
    },
    clicks: () => clicks,
  };
}

/** A quarter of ten tasks, click by click. */
export function describeCountedClicks(site: RunningSite): void {
  describe('how many clicks a quarter of ten tasks takes', () => {
    test('an officer reports on ten tasks, the head files, DPI accepts: as many clicks as docs/ten-tasks.md says', async () => {
      const officer = await openAs({ ...site, account: `can-bo.${unit}` });
      const cards = officer.page.locator('section[id^="line-"]');
      const writes = counter();
      await writes.click(officer.page.getByRole('link', { name: 'Báo cáo', exact: true }));
      await cards.nth(tasks - 1).waitFor();
      await writes.click(cards.first().locator('textarea').first());
      await officer.page.keyboard.type('Đã rà soát 15 dự án, xử lý xong 12 dự án.');
      const next = officer.page.getByRole('button', { name: 'Đến nhiệm vụ chưa viết' });
      for (let at = 1; at < tasks; at += 1) {
        await writes.click(next);
        await officer.page.keyboard.type(`Kết quả của nhiệm vụ thứ ${String(at + 1)}.`);
      }
      await officer.page.getByText('10/10 nhiệm vụ đã có nội dung').waitFor();
      await writes.click(officer.page.getByRole('button', { name: 'Trình thủ trưởng' }));
      await officer.page.getByText('Chờ thủ trưởng duyệt').waitFor();
      await officer.context.close();

      const head = await openAs({ ...site, account: `thu-truong.${unit}` });
      const files = counter();
      await files.click(head.page.getByRole('link', { name: 'Chờ duyệt' }));
      await files.click(head.page.getByRole('link', { name: 'Xem thay đổi và nộp' }));
      await files.click(head.page.getByRole('button', { name: 'Nộp báo cáo' }));
      await head.page.getByText('Đã nộp lần 1').waitFor();
      await head.context.close();

      const dpi = await openAs({ ...site, account: 'giam-sat-1.so-ke-hoach-va-dau-tu' });
      const accepts = counter();
      await accepts.click(dpi.page.getByRole('link', { name: 'Chờ duyệt' }));
      const group = dpi.page.getByRole('region', { name: `Báo cáo quý chờ thẩm tra: ${name}` });
      await group
        .locator('[data-item]')
        .nth(tasks - 1)
        .waitFor();
      await accepts.click(group.getByLabel(/^Chọn cả nhóm/));
      await accepts.click(dpi.page.getByRole('button', { name: 'Đồng ý' }));
      await accepts.click(dpi.page.getByRole('dialog').getByRole('button', { name: 'Đồng ý' }));
      await dpi.page.getByText(`${String(tasks)} đã ghi nhận`).waitFor();
      await dpi.context.close();

      const counts = [writes, files, accepts].map(({ clicks }) => clicks());
      const total = counts.reduce((sum, count) => sum + count, 0);
      expect([...counts, total]).toEqual(documented());
    });
  });
}

/** What the document says of dondoc: officer, head, DPI, all. */
function documented(): readonly number[] {
  const text = readFileSync(join(projectRoot, 'docs', 'ten-tasks.md'), 'utf8');
  const row = text.split('\n').find((line) => line.startsWith('| dondoc')) ?? '';
  return [...row.matchAll(/\d+/g)].map(Number);
}
