import type { Locator, Page } from 'playwright-core';
import type { Scheme, Width } from '../browser.js';

/** A page, or a state of one, as somebody sees it. */
export interface Look {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  /** Nobody is logged in where there is none. */
  readonly account?: string;
  readonly path: string;
  /** What the router calls the pages that it shows. */
  readonly pages: readonly string[];
  /** What is pressed and typed before it is looked at. */
  readonly before?: (page: Page) => Promise<void>;
  /** What the window is moved to; it shows the top of the page otherwise. */
  readonly at?: (page: Page) => Locator;
}

export interface Audience {
  readonly who: string;
  readonly looks: readonly Look[];
}

/** Each look is taken so. */
export const windows: readonly { readonly width: Width; readonly scheme: Scheme }[] = [
  { width: 'desktop', scheme: 'light' },
  { width: 'phone', scheme: 'light' },
  { width: 'phone', scheme: 'dark' },
];

export function pictureOf({ name, width, scheme }: { name: string; width: Width; scheme: Scheme }): string {
  return `${name}-${width}${scheme === 'dark' ? '-dark' : ''}`;
}

const officer = 'can-bo.ubnd-huyen-nong-cong';
const head = 'thu-truong.ubnd-huyen-nong-cong';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const chairman = 'chu-tich-ubnd-tinh';
const auditor = 'kiem-toan';
const administrator = 'quan-tri';

/** The plan of the demonstration, and its quarter. */
const planId = 'khac-phuc-ton-tai-sau-6-thang-dau-nam-2022';
const quarter = `/periods/${planId}/2022-Q4`;

/** Every page, under whoever uses it most. */
export const audiences: readonly Audience[] = [
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
    ],
  },
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
  {
    who: 'Administrator',
    looks: [
      {
        name: 'suc-khoe',
        title: 'How the system fares, in words',
        account: administrator,
        path: '/health',
        pages: ['HealthPage'],
      },
      {
        name: 'ke-hoach-moi',
        title: 'A plan is read, with notes beside its text',
        account: administrator,
        path: '/plans/new',
        pages: ['NewPlanPage'],
        before: async (page) => {
          const { sampleText } = await import('../../support/plans.js');
          await page.getByRole('textbox', { name: 'Toàn văn kế hoạch' }).fill(sampleText);
          await page.getByRole('button', { name: 'Đọc thử' }).click();
          await page.locator('.line-note').first().waitFor();
        },
      },
      {
        name: 'danh-ba',
        title: 'The directory',
        account: administrator,
        path: '/terms',
        pages: ['TermsPage'],
      },
      {
        name: 'lich',
        title: 'The calendar of working days',
        account: administrator,
        path: '/terms',
        pages: ['TermsPage'],
        before: async (page) => {
          await page.getByRole('tab', { name: 'Lịch làm việc' }).click();
          await page.getByRole('row').nth(1).waitFor();
        },
      },
    ],
  },
  {
    who: 'Everybody',
    looks: [
      { name: 'dang-nhap', title: 'Login of a copy that is tried out', path: '/duties', pages: [] },
      {
        name: 'hop-thu',
        title: 'The inbox',
        account: viceChairman,
        path: '/inbox',
        pages: ['InboxPage'],
      },
      {
        name: 'tim-kiem',
        title: 'Search without diacritics (Ctrl+K)',
        account: supervisor,
        path: '/tasks',
        pages: ['TasksPage'],
        before: async (page) => {
          await page.keyboard.press('Control+k');
          await page.getByPlaceholder(/Tìm nhiệm vụ/).fill('ho chua nuoc nho');
          await page.locator('.mantine-Spotlight-action').first().waitFor();
        },
      },
      {
        name: 'phien',
        title: 'Where one is logged in',
        account: officer,
        path: '/sessions',
        pages: ['SessionsPage'],
      },
      {
        name: 'khong-co',
        title: 'An address that is no page',
        account: officer,
        path: '/khong-co',
        pages: [],
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

function previewOf(page: Page): Locator {
  return page.getByRole('status').filter({ hasText: 'Điều gì sẽ đổi' });
}

function whatIfOf(page: Page): Locator {
  return page.getByRole('region', { name: 'Nếu báo Phó Chủ tịch vào ngày khác' });
}
