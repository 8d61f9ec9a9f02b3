import type { Locator, Page } from 'playwright-core';
import type { Audience } from './look.js';

const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const chairman = 'chu-tich-ubnd-tinh';
const auditor = 'kiem-toan';

/** What leaders and auditors look at. */
export const leaderLooks: readonly Audience[] = [
  {
    who: 'Vice-chairman and chairman',
    looks: [
      {
        name: 'can-toi-chi-dao',
        title: 'What has reached a leader, and what he directed',
        account: viceChairman,
        path: '/directions',
        pages: ['DirectionsPage'],
      },
      {
        name: 'chi-dao',
        title: 'Directing, in two taps',
        account: viceChairman,
        path: '/directions',
        pages: ['DirectionsPage'],
        before: async (page) => {
          await page
            .getByRole('button', { name: /^Chỉ đạo thực hiện/ })
            .first()
            .click();
          await page.getByRole('dialog').waitFor();
        },
      },
      {
        name: 'nhiem-vu-lanh-dao',
        title: "A task's story",
        account: viceChairman,
        path: '/directions',
        pages: ['TaskPage'],
        before: (page) => openFirst(page, 'main li a[href^="/tasks/"]'),
      },
      {
        name: 'toan-canh',
        title: 'The plan on one page, by shortcoming, with its course',
        account: chairman,
        path: '/overview',
        pages: ['OverviewPage'],
        before: drawn,
      },
      {
        name: 'toan-canh-linh-vuc',
        title: "A vice-chairman's fields: unit by quarter",
        account: viceChairman,
        path: '/overview',
        pages: ['OverviewPage'],
        before: drawn,
      },
      {
        name: 'ai-dang-cham',
        title: 'Who is late, and for how long',
        account: viceChairman,
        path: '/overdue',
        pages: ['OverduePage'],
        before: (page) => page.locator('dl.bars').waitFor(),
      },
    ],
  },
  {
    who: 'Auditor',
    looks: [
      {
        name: 'kiem-toan',
        title: 'The audit of a plan',
        account: auditor,
        path: '/audit',
        pages: ['AuditPage'],
      },
      {
        name: 'neu-khac',
        title: 'What another ladder would have brought',
        account: auditor,
        path: '/audit',
        pages: ['AuditPage'],
        before: async (page) => {
          const part = whatIfOf(page);
          await part.getByRole('button', { name: 'Xem sẽ khác gì' }).click();
          await part.getByRole('status').filter({ hasText: 'nhiệm vụ:' }).waitFor({ timeout: 120_000 });
        },
        at: whatIfOf,
      },
      {
        name: 'ho-so-nhiem-vu',
        title: 'The record of a task, verified, at any past moment',
        account: auditor,
        path: '/audit',
        pages: ['TaskAuditPage'],
        before: async (page) => {
          const finder = page.getByRole('region', { name: 'Hồ sơ của một nhiệm vụ' });
          await finder.getByRole('textbox').fill('liên ngành hoạt động cả ban đêm');
          await finder
            .getByRole('link', { name: /^6\.5\./ })
            .first()
            .click();
          await page.getByRole('heading', { name: /^Hồ sơ kiểm toán/, level: 1 }).waitFor();
          await page.getByRole('button', { name: 'Kiểm tra ngay' }).click();
          await page.getByText('Hồ sơ đúng').waitFor({ timeout: 60_000 });
        },
      },
    ],
  },
];

async function openFirst(page: Page, link: string): Promise<void> {
  await page.locator(link).first().click();
  await page.locator('article h1').waitFor();
}

async function drawn(page: Page): Promise<void> {
  await page.locator('main svg text').last().waitFor();
}

function whatIfOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Nếu báo Phó Chủ tịch vào ngày khác' });
}
