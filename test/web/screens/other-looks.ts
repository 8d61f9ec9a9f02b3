import type { Audience } from './look.js';

const officer = 'can-bo.ubnd-huyen-nong-cong';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const administrator = 'quan-tri';

/** What administrators have, and what everybody has. */
export const otherLooks: readonly Audience[] = [
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
        name: 'sua-danh-ba',
        title: 'The directory of new plans is changed',
        account: administrator,
        path: '/terms',
        pages: ['TermsPage'],
        before: async (page) => {
          await page.getByRole('button', { name: 'Sửa danh bạ' }).click();
          await page.getByRole('button', { name: 'Thêm đơn vị' }).click();
          const form = page.getByRole('dialog', { name: 'Thêm đơn vị' });
          await form.getByLabel('Tên đơn vị').fill('Sở Chuyển đổi số');
          await form.getByLabel('Tên tiếng Anh').fill('Department of Digital Transformation');
          await form.getByLabel('Cũng viết là').fill('Sở CĐS');
          await form.getByRole('button', { name: 'Ghi vào danh bạ' }).click();
          await form.waitFor({ state: 'hidden' });
        },
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
