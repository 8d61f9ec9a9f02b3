import { describe, expect, test } from '@jest/globals';
import { faultsInEveryLook } from '../axe.js';
import { openAs, type Width } from '../browser.js';
import type { RunningSite } from '../running-site.js';

const officer = 'can-bo.ubnd-huyen-ha-trung';
const head = 'thu-truong.ubnd-huyen-ha-trung';
const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';

/** What officers, heads, DPI and leaders do on their pages. */
export function describePages(site: RunningSite): void {
  describe('the page', () => {
    const open = (asked: { account: string; path?: string; width?: Width }) => openAs({ ...site, ...asked });

    test('an officer logs in, sees what his unit owes by urgency, and accepts a task with one click', async () => {
      const { context, page } = await open({ account: officer });
      await page.getByRole('heading', { name: 'Việc của tôi', level: 1 }).waitFor();
      const overdue = page.getByRole('button', { name: /Quá hạn/ });
      const count = async () => Number.parseInt((await overdue.textContent()) ?? '', 10);
      // The plan has just been launched: its tasks come to the page as they are recorded.
      await until(async () => (await count()) === 7);
      await overdue.click();
      await page.waitForURL(/urgency=overdue/);
      const accept = page.getByRole('button', { name: 'Tiếp nhận nhiệm vụ: nhiệm vụ 1.6' });
      await accept.click();
      await accept.waitFor({ state: 'detached' });
      await until(async () => (await count()) === 6);
      await context.close();
    });

    test('what is wrong stands beside its field, what was typed survives a reload, and is sent', async () => {
      const { context, page } = await open({ account: officer });
      const draft = page.getByRole('link', { name: 'Soạn báo cáo quý: Nhiệm vụ 7.4' }).first();
      await draft.click();
      const dialog = page.getByRole('dialog');
      await dialog.getByRole('button', { name: 'Gửi' }).click();
      await dialog.getByText('Báo cáo tiến độ phải có nội dung').waitFor();
      const results = dialog.getByLabel('Kết quả thực hiện');
      await results.fill('Đã ký cam kết với 1.240 hộ.');
      await page.reload();
      await page.getByText('nội dung bạn đã nhập dở').waitFor();
      expect(await results.inputValue()).toBe('Đã ký cam kết với 1.240 hộ.');
      await dialog.getByRole('button', { name: 'Gửi' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Đã ký cam kết với 1.240 hộ.').first().waitFor();
      await context.close();
    });

    test('a session that ends leaves what was typed on the page, which goes on after another login', async () => {
      const { context, page } = await open({ account: officer });
      await page
        .getByRole('link', { name: /^Ghi nhận tiến độ/ })
        .first()
        .click();
      const dialog = page.getByRole('dialog', { name: 'Ghi nhận tiến độ' });
      await dialog.getByLabel('Đã làm được gì').fill('Rà soát xong 12 dự án.');
      await context.clearCookies();
      await dialog.getByRole('button', { name: 'Gửi' }).click();
      const again = page.getByRole('button', { name: 'Đăng nhập lại' });
      const [login] = await Promise.all([context.waitForEvent('page'), again.click()]);
      await login.locator(`button[name="account"][value="${officer}"]`).click();
      await again.waitFor({ state: 'detached' });
      expect(await dialog.getByLabel('Đã làm được gì').inputValue()).toBe('Rà soát xong 12 dự án.');
      await dialog.getByRole('button', { name: 'Gửi' }).click();
      await dialog.waitFor({ state: 'detached' });
      await page.getByText('Rà soát xong 12 dự án.').first().waitFor();
      await context.close();
    });

    test('search finds a task without diacritics, and leads to it by keyboard alone', async () => {
      const { context, page } = await open({ account: supervisor });
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Tìm nhiệm vụ/).waitFor();
      await page.keyboard.type('ho chua nuoc nho');
      await page.locator('.mantine-Spotlight-action').first().waitFor();
      await page.keyboard.press('ArrowDown');
      await page.locator('.mantine-Spotlight-action[data-selected]').first().waitFor();
      await page.keyboard.press('Enter');
      await page.waitForURL(/\/tasks\/ke-hoach-mau\//);
      await context.close();
    });

    test('DPI sees whom it has to urge in writing; the note is drafted, and names all that the unit is late with', async () => {
      const { context, page } = await open({ account: supervisor, path: '/approvals' });
      await page.getByText('Đơn vị cần đôn đốc bằng công văn').click();
      const row = page.getByRole('listitem').filter({ hasText: 'UBND huyện Hà Trung' });
      const told = /(\d+) việc quá hạn đã báo lên Sở/.exec((await row.textContent()) ?? '');
      await row.getByRole('link', { name: /^Soạn công văn đôn đốc/ }).press('Enter');
      await page.waitForURL(/urgingNote/);
      const named = page.getByRole('status').filter({ hasText: 'Công văn nêu các việc quá hạn của đơn vị' });
      await named.getByRole('listitem').first().waitFor();
      // What the unit's own head was told of lately is late too, and the note names it with the rest.
      expect(Number(told?.[1])).toBeGreaterThan(0);
      expect(await named.getByRole('listitem').count()).toBeGreaterThanOrEqual(Number(told?.[1]));
      await context.close();
    });

    test('a head lends his authority for one task; who got it acts in his name, until it is revoked', async () => {
      const { context, page } = await open({ account: head, path: '/tasks?unit=ubnd-huyen-ha-trung' });
      await page.locator('main ol a').first().click();
      await page.getByRole('button', { name: 'Ủy quyền', exact: true }).click();
      const form = page.getByRole('dialog', { name: 'Ủy quyền' });
      await form.getByRole('button', { name: 'Gửi' }).click();
      await form.getByText('Hãy chọn.').first().waitFor();
      const to = form.getByRole('combobox', { name: 'Ủy quyền cho ai' });
      await to.fill('trinh thi thao');
      await form.getByRole('option', { name: /Trịnh Thị Thảo/ }).click();
      await form.getByRole('button', { name: 'Chọn tất cả' }).click();
      expect(await faultsInEveryLook({ page, name: 'delegate' })).toEqual([]);
      await form.getByRole('button', { name: 'Gửi' }).dblclick();
      await form.waitFor({ state: 'detached' });
      const own = page.getByRole('region', { name: 'Bạn làm được lúc này', exact: true });
      const revoke = own.getByRole('button', { name: /^Thu hồi ủy quyền/ });
      await revoke.waitFor();
      expect(await revoke.count()).toBe(1);
      const lent = await open({ account: officer, path: new URL(page.url()).pathname });
      const acts = lent.page.getByRole('region', { name: /^Bạn làm được lúc này: KT\./ });
      await acts.getByRole('button').first().waitFor();
      await revoke.click();
      await page
        .getByRole('dialog')
        .getByRole('button', { name: /^Thu hồi/ })
        .click();
      await revoke.waitFor({ state: 'detached' });
      await acts.waitFor({ state: 'detached' });
      await Promise.all([context.close(), lent.context.close()]);
    });

    test('the number of unread notices follows what happens elsewhere, without a reload', async () => {
      const { context, page } = await open({ account: 'can-bo.ubnd-huyen-nong-cong' });
      const inbox = page.getByRole('link', { name: /^Hộp thư/ });
      const unread = async () => unreadIn(await inbox.getAttribute('aria-label'));
      const before = await unread();
      const leader = await open({ account: viceChairman });
      const late = leader.page.getByRole('listitem').filter({ hasText: 'UBND huyện Nông Cống nợ' }).first();
      await late.getByRole('button', { name: /^Cách khác/ }).click();
      await leader.page.getByRole('menuitem', { name: 'Triệu tập làm việc' }).click();
      await leader.page.getByRole('dialog').getByRole('button', { name: 'Gửi' }).click();
      await until(async () => (await unread()) === before + 1);
      await Promise.all([context.close(), leader.context.close()]);
    });

    const pages = [
      { account: officer, path: '/duties' },
      { account: head, path: '/inbox' },
      { account: supervisor, path: '/tasks' },
      { account: viceChairman, path: '/directions' },
      { account: viceChairman, path: '/overdue' },
    ] as const;
    for (const asked of pages)
      test(`axe finds nothing on ${asked.path}, and nothing is wider than the window, in any look`, async () => {
        const { context, page } = await open(asked);
        expect(await faultsInEveryLook({ page, name: asked.path })).toEqual([]);
        await context.close();
      }, 300_000);

    test('axe finds nothing on a task and its forms, and nothing is wider than the window, in any look', async () => {
      const { context, page } = await open({ account: officer, path: '/duties' });
      await page.locator('main ol a').first().click();
      await page.locator('article h1').waitFor();
      await page.getByRole('heading', { name: 'Diễn biến' }).waitFor();
      expect(await faultsInEveryLook({ page, name: 'task' })).toEqual([]);
      await page
        .getByRole('button', { name: /^Soạn|^Ghi nhận/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
      expect(await faultsInEveryLook({ page, name: 'form' })).toEqual([]);
      await context.close();
    }, 300_000);

    test('at most 250 KB of JavaScript are sent, compressed, before the first page is there', async () => {
      const html = await (await fetch(site.url, { headers: { accept: 'text/html' } })).text();
      const files = [...html.matchAll(/(?:src|href)="(\/assets\/[^"]+\.js)"/g)].map(([, path = '']) => path);
      expect(files.length).toBeGreaterThan(0);
      const answers = await Promise.all(files.map((path) => fetch(`${site.url}${path}`)));
      expect(answers.map(({ headers }) => headers.get('content-encoding'))).toEqual(files.map(() => 'gzip'));
      const bytes = answers.reduce((sum, { headers }) => sum + Number(headers.get('content-length')), 0);
      expect(bytes).toBeGreaterThan(50_000);
      expect(bytes).toBeLessThanOrEqual(250 * 1024);
      expect(answers[0]?.headers.get('cache-control')).toBe('public, max-age=31536000, immutable');
    });
  });
}

function unreadIn(label: string | null): number {
  return Number(/(\d+) chưa đọc/.exec(label ?? '')?.[1] ?? 0);
}

async function until(holds: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + 20_000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error('it did not come to that');
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}
