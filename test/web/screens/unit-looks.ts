import type { Locator, Page } from 'playwright-core';
import type { Audience } from './look.js';

const officer = 'can-bo.ubnd-huyen-nong-cong';
const head = 'thu-truong.ubnd-huyen-nong-cong';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const planId = 'khac-phuc-ton-tai-sau-6-thang-dau-nam-2022';
const quarter = `/periods/${planId}/2022-Q4`;

/** What units and the focal department work with. */
export const unitLooks: readonly Audience[] = [
  {
    who: 'Officer of a unit',
    looks: [
      {
        name: 'viec-cua-toi',
        title: 'My duties, by urgency',
        account: officer,
        path: '/duties',
        pages: ['DutiesPage'],
      },
      {
        name: 'nhiem-vu',
        title: 'A task',
        account: officer,
        path: '/duties',
        pages: ['TaskPage'],
        before: (page) => openFirst(page, 'main ol a'),
      },
      {
        name: 'ghi-tien-do',
        title: 'A form of a task: progress, with evidence',
        account: officer,
        path: '/duties',
        pages: ['TaskPage'],
        before: async (page) => {
          await openFirst(page, 'main ol a[href*="act=recordProgress"]');
          await page.getByRole('dialog').waitFor();
        },
      },
      {
        name: 'bao-cao-don-vi',
        title: 'The report of a unit for a quarter',
        account: officer,
        path: '/report',
        pages: ['ReportHomePage', 'UnitReportPage'],
        before: async (page) => {
          await page.locator('section[id^="line-"]').first().waitFor();
        },
      },
    ],
  },
  {
    who: 'Head of a unit, and the focal department (DPI)',
    looks: [
      { name: 'thu-truong', title: "The head's duties", account: head, path: '/', pages: ['HomePage'] },
      {
        name: 'cho-duyet',
        title: 'What waits for a yes or no',
        account: supervisor,
        path: '/approvals',
        pages: ['ApprovalsPage'],
      },
      {
        name: 'viec-cua-so',
        title: "DPI's duties",
        account: supervisor,
        path: '/duties',
        pages: ['DutiesPage'],
      },
      {
        name: 'danh-sach',
        title: 'The list of tasks',
        account: supervisor,
        path: '/tasks',
        pages: ['TasksPage'],
      },
      {
        name: 'cac-ky',
        title: 'Reporting periods',
        account: supervisor,
        path: '/periods',
        pages: ['PeriodsPage'],
      },
      {
        name: 'ky-bao-cao',
        title: 'A quarter: who has reported and who has not',
        account: supervisor,
        path: quarter,
        pages: ['PeriodPage'],
      },
      {
        name: 'tong-hop',
        title: 'The synthesis of a quarter, as it is written',
        account: supervisor,
        path: `${quarter}/synthesis`,
        pages: ['SynthesisPage'],
        before: async (page) => {
          await page.getByRole('region', { name: 'Xem trước' }).getByRole('table').first().waitFor();
        },
      },
      {
        name: 'van-ban',
        title: 'Issued papers',
        account: supervisor,
        path: '/papers',
        pages: ['PapersPage'],
      },
      {
        name: 'soan-van-ban',
        title: 'An urging note',
        account: supervisor,
        path: `/papers/new?plan=${planId}&kind=urgingNote&unit=ubnd-huyen-nong-cong`,
        pages: ['NewPaperPage'],
      },
      {
        name: 'doi-quy-dinh',
        title: 'Another ladder, and what it would change',
        account: supervisor,
        path: '/terms',
        pages: ['TermsPage'],
        before: async (page) => {
          await page.getByLabel('Áp dụng cho', { exact: true }).selectOption(planId);
          await page.getByRole('tab', { name: 'Quy định' }).click();
          await page.getByRole('button', { name: 'Đổi, xem trước điều gì sẽ đổi' }).click();
          const ladder = page.getByRole('region', { name: 'Đơn vị nợ việc' });
          await ladder.getByLabel(/^quá hạn 5 ngày làm việc/).fill('7');
          await page.getByRole('button', { name: 'Xem điều gì sẽ đổi' }).click();
          await previewOf(page)
            .getByText(/nhiệm vụ: \d/)
            .waitFor({ timeout: 90_000 });
        },
        at: previewOf,
      },
      {
        name: 'doi-ngay-bao-cao',
        title: 'Other dates of quarterly reports',
        account: supervisor,
        path: '/terms',
        pages: ['TermsPage'],
        before: async (page) => {
          await page.getByLabel('Áp dụng cho', { exact: true }).selectOption(planId);
          await page.getByRole('tab', { name: 'Quy định' }).click();
          await page.getByRole('button', { name: 'Đổi, xem trước điều gì sẽ đổi' }).click();
          await reportDatesOf(page).getByLabel('Quý I', { exact: true }).fill('20/3');
          await reportDatesOf(page).getByText('20/3/').waitFor();
        },
        at: reportDatesOf,
      },
    ],
  },
];

async function openFirst(page: Page, link: string): Promise<void> {
  await page.locator(link).first().click();
  await page.locator('article h1').waitFor();
}

function reportDatesOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Ngày báo cáo quý' });
}

function previewOf(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'Điều gì sẽ đổi' });
}
