import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { faultsInEveryLook, violations } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';
import { period, writingDistrict } from './district-plan.js';

const { unit, name, planId } = writingDistrict;
const officer = `can-bo.${unit}`;
const head = `thu-truong.${unit}`;
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const path = `/reports/${planId}/${period}/${unit}`;

/** From the first word of a report to its acceptance by DPI. */
export function describeUnitReport(site: RunningSite): void {
  describe('the report of a unit', () => {
    const open = (asked: { account: string; path?: string }) => openAs({ ...site, path, ...asked });

    test('the one page of an officer leads to the report that is owed, with what was said and done before', async () => {
      const { context, page } = await open({ account: officer, path: '/duties' });
      await page.getByRole('link', { name: 'Báo cáo', exact: true }).click();
      await page.getByRole('heading', { name: `Báo cáo quý IV/2022 của ${name}` }).waitFor();
      const card = line(page, 0);
      await card.getByText('Đã rà soát 12 dự án, còn 3 dự án chờ bố trí vốn.').waitFor();
      await card.getByText('Tiến độ ghi nhận').waitFor();
      await page.getByText('Hạn nộp').waitFor();
      await context.close();
    });

    test('what is typed is stored by itself; a text from Word comes in clean; a reload shows it all', async () => {
      const { context, page } = await open({ account: officer });
      await results(page, 0).click();
      await paste(
        page,
        '\uf0b7\u00a0\u00a0Đa\u0303 ky\u0301\u00a0cam kết\r\n\uf0b7\u00a0\u00a0Xong\u200b 9 dự án',
      );
      expect(await results(page, 0).inputValue()).toBe('- Đã ký cam kết\n- Xong 9 dự án');
      await stored(page);
      await page.reload();
      await line(page, 0).getByText('Đã viết').waitFor();
      expect(await results(page, 0).inputValue()).toBe('- Đã ký cam kết\n- Xong 9 dự án');
      await context.close();
    });

    test('of what Word puts on the clipboard, styled and listed, the words arrive and nothing else', async () => {
      const { context, page } = await open({ account: officer });
      await context.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: site.url });
      await results(page, 7).click();
      await copyAsWord(page);
      await page.keyboard.press('Control+v');
      expect(await results(page, 7).inputValue()).toBe('- Đã ký cam kết\n- Xong 9 dự án');
      expect(await page.locator('main [class*="Mso"], main [style*="mso"], main b').count()).toBe(0);
      await stored(page);
      await page.reload();
      await line(page, 7).getByText('Đã viết').waitFor();
      expect(await results(page, 7).inputValue()).toBe('- Đã ký cam kết\n- Xong 9 dự án');
      await context.close();
    });

    test('with the server gone what is typed is kept, also when the window is closed, and is sent later by itself', async () => {
      const { context, page } = await open({ account: officer });
      await context.setOffline(true);
      await results(page, 1).fill('Gõ lúc mất mạng.');
      await page.getByText('Chưa gửi được đến máy chủ').waitFor();
      await page.close();
      await context.setOffline(false);
      const again = await context.newPage();
      await again.goto(`${site.url}${path}`);
      await again.getByText('Đã lấy lại nội dung bạn nhập lần trước').waitFor();
      expect(await results(again, 1).inputValue()).toBe('Gõ lúc mất mạng.');
      await stored(again);
      const elsewhere = await open({ account: officer });
      await line(elsewhere.page, 1).getByText('Đã viết').waitFor();
      await Promise.all([context.close(), elsewhere.context.close()]);
    });

    test('when the connection comes back while the page is open, it is sent without a word', async () => {
      const { context, page } = await open({ account: officer });
      await context.setOffline(true);
      await results(page, 2).fill('Gõ lúc mất mạng, rồi có lại.');
      await page.getByText('Chưa gửi được đến máy chủ').waitFor();
      await context.setOffline(false);
      await stored(page);
      await context.close();
    });

    test('a session that ended loses nothing: after another login it is stored', async () => {
      const { context, page } = await open({ account: officer });
      await context.clearCookies();
      await results(page, 3).fill('Gõ khi phiên đã hết.');
      const again = page.getByRole('button', { name: 'Đăng nhập lại' });
      const [login] = await Promise.all([context.waitForEvent('page'), again.click()]);
      await login.locator(`button[name="account"][value="${officer}"]`).click();
      await again.waitFor({ state: 'detached' });
      await stored(page);
      await page.reload();
      await line(page, 3).getByText('Đã viết').waitFor();
      expect(await results(page, 3).inputValue()).toBe('Gõ khi phiên đã hết.');
      await context.close();
    });

    test('two windows: other lines come together, the same line shows both versions until one is chosen', async () => {
      const [one, other] = await Promise.all([open({ account: officer }), open({ account: officer })]);
      await results(one.page, 4).fill('Bản của cửa sổ thứ nhất.');
      await results(one.page, 5).fill('Chỉ cửa sổ thứ nhất viết dòng này.');
      await stored(one.page);
      await results(other.page, 4).fill('Bản của cửa sổ thứ hai.');
      const conflict = line(other.page, 4).getByRole('alert');
      await conflict.getByText('Bản của cửa sổ thứ nhất.').first().waitFor();
      expect(await results(other.page, 4).inputValue()).toBe('Bản của cửa sổ thứ hai.');
      expect(await results(other.page, 5).inputValue()).toBe('Chỉ cửa sổ thứ nhất viết dòng này.');
      expect(await violations(other.page)).toEqual([]);
      await conflict.getByRole('button', { name: 'Giữ bản của tôi' }).click();
      await conflict.waitFor({ state: 'detached' });
      await stored(other.page);
      await one.page.reload();
      await line(one.page, 4).waitFor();
      expect(await results(one.page, 4).inputValue()).toBe('Bản của cửa sổ thứ hai.');
      await Promise.all([one.context.close(), other.context.close()]);
    });

    test('evidence is added from within the report, and goes into the task', async () => {
      const { context, page } = await open({ account: officer });
      const card = line(page, 0);
      await card.locator('summary', { hasText: 'Minh chứng' }).click();
      await card.locator('input[type="file"]').setInputFiles({
        name: 'cam-ket.txt',
        mimeType: 'text/plain',
        buffer: Buffer.from('Cam kết của 1.240 hộ.'),
      });
      await card.getByLabel('Tệp chứng minh điều gì').fill('Bản cam kết đã ký.');
      await card.getByRole('button', { name: 'Ghi minh chứng' }).click();
      await card.getByRole('link', { name: 'Tải cam-ket.txt' }).waitFor();
      await context.close();
    });

    test('what is missing stands beside its field, and the first such field has the focus', async () => {
      const { context, page } = await open({ account: officer });
      await page.getByRole('button', { name: 'Trình thủ trưởng' }).click();
      await line(page, 6).getByText('Còn nhiệm vụ chưa có dòng báo cáo').waitFor();
      await line(page, 6).locator('textarea:focus').waitFor();
      await page.keyboard.type('Đã xong.');
      await line(page, 6).getByText('Còn nhiệm vụ chưa có dòng báo cáo').waitFor({ state: 'detached' });
      await context.close();
    });

    test('axe finds nothing on the form, and nothing is too wide, in any look', async () => {
      const { context, page } = await open({ account: officer });
      await line(page, 0).waitFor();
      expect(await faultsInEveryLook({ page, name: path })).toEqual([]);
      await context.close();
    });

    test('pressed twice it is submitted once; the head sees it in his list, sends it back, and files it', async () => {
      const { context, page } = await open({ account: officer });
      await line(page, 0).waitFor();
      const cards = await page.locator('section[id^="line-"]').count();
      if (await line(page, 0).getByText('Chưa viết').isVisible()) await results(page, 0).fill('Đã xong.');
      for (let at = 1; at < cards; at += 1)
        if (await line(page, at).getByText('Chưa viết').isVisible())
          await line(page, at).getByLabel('Không phát sinh trong quý').check();
      const submit = page.getByRole('button', { name: 'Trình thủ trưởng' });
      await submit.dblclick();
      await page.getByText('Chờ thủ trưởng duyệt').waitFor();
      expect(await page.locator('main [role="alert"]').count()).toBe(0);

      const of = await open({ account: head, path: '/approvals' });
      await of.page.getByRole('link', { name: 'Xem thay đổi và nộp' }).click();
      await of.page.getByRole('button', { name: 'Trả lại để sửa' }).click();
      const why = of.page.getByRole('dialog');
      await why.getByRole('button', { name: 'Trả lại để sửa' }).click();
      await why.getByText('Phải nêu lý do.').waitFor();
      await why.getByLabel('Cần sửa gì').fill('Ghi rõ tỷ lệ.');
      await why.getByRole('button', { name: 'Trả lại để sửa' }).click();
      await of.page.getByText('Thủ trưởng trả lại').waitFor();

      await page.reload();
      await page.getByText('Thủ trưởng yêu cầu sửa: Ghi rõ tỷ lệ.').waitFor();
      await page.getByText('Hãy sửa nội dung theo yêu cầu').waitFor();
      expect(await page.getByRole('button', { name: 'Trình thủ trưởng' }).isDisabled()).toBe(true);
      await line(page, 0).getByLabel('Tỷ lệ hoàn thành (%)').fill('75');
      await stored(page);
      await page.getByRole('button', { name: 'Trình thủ trưởng' }).click();
      await page.getByText('Chờ thủ trưởng duyệt').waitFor();

      await of.page.reload();
      await of.page.getByRole('button', { name: 'Nộp báo cáo' }).click();
      await of.page.getByText('Đã nộp lần 1').waitFor();
      await Promise.all([context.close(), of.context.close()]);
    });

    test('DPI accepts a whole report and returns one line by keyboard alone; each item says what became of it', async () => {
      const { context, page } = await open({ account: supervisor, path: '/approvals' });
      const group = page.getByRole('region', { name: `Báo cáo quý chờ thẩm tra: ${name}` });
      await group.getByText('75%').waitFor();
      const boxes = group.locator('[data-item]');
      const count = await boxes.count();
      await page.locator('h1').click();
      for (let at = 0; at < 200; at += 1) {
        await page.keyboard.press('j');
        if ((await group.locator('[data-item]:focus').count()) > 0) break;
      }
      await page.keyboard.press('r');
      await page.getByRole('dialog').waitFor();
      await page.keyboard.type('Thiếu minh chứng.');
      await page.getByRole('dialog').getByRole('button', { name: 'Trả lại' }).press('Enter');
      await page.getByText('1 đã ghi nhận').waitFor();
      await boxes.nth(count - 1).waitFor({ state: 'detached' });
      expect(await boxes.count()).toBe(count - 1);

      await group.getByLabel(/^Chọn cả nhóm/).press('Space');
      await page.keyboard.press('a');
      await page.getByRole('dialog').getByText('không rút lại được').waitFor();
      expect(await violations(page)).toEqual([]);
      await page.keyboard.press('Enter');
      await page.getByText(`${String(count - 1)} đã ghi nhận`).waitFor();
      await group.waitFor({ state: 'detached' });
      await context.close();

      const back = await open({ account: officer });
      await back.page.getByText('Sở Kế hoạch và Đầu tư trả lại vì: Thiếu minh chứng.').waitFor();
      await back.context.close();
    });

    test('axe finds nothing on the list of approvals, and nothing is too wide, in any look', async () => {
      const { context, page } = await open({ account: supervisor, path: '/approvals' });
      await page.getByRole('listitem').first().waitFor();
      expect(await faultsInEveryLook({ page, name: '/approvals' })).toEqual([]);
      await context.close();
    });
  });
}

function line(page: Page, at: number) {
  return page.locator('section[id^="line-"]').nth(at);
}

function results(page: Page, at: number) {
  return line(page, at).locator('textarea').first();
}

/** Everything is on the server. */
async function stored(page: Page): Promise<void> {
  await page
    .getByRole('status')
    .filter({ hasText: /^Đã lưu/ })
    .first()
    .waitFor();
}

/** The clipboard as Word fills it: its own HTML, and the same as text. */
async function copyAsWord(page: Page): Promise<void> {
  const item = (text: string) =>
    `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><span style='font-family:Symbol;mso-fareast-font-family:Symbol'>·<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;</span></span>${text}<o:p></o:p></p>`;
  const html = `<html xmlns:o="urn:schemas-microsoft-com:office:office" xmlns:w="urn:schemas-microsoft-com:office:word"><head><meta name=Generator content="Microsoft Word 15"><style><!-- p.MsoNormal {mso-style-unhide:no; font-family:"Times New Roman";} --></style></head><body lang=VI><!--StartFragment-->${item('<b>Đã ký</b> cam kết')}${item('Xong 9 dự án')}<!--EndFragment--></body></html>`;
  const text = '·\u00a0\u00a0Đã ký cam kết\r\n·\u00a0\u00a0Xong 9 dự án\r\n';
  await page.evaluate(`navigator.clipboard.write([new ClipboardItem({
    'text/html': new Blob([${JSON.stringify(html)}], { type: 'text/html' }),
    'text/plain': new Blob([${JSON.stringify(text)}], { type: 'text/plain' }),
  })])`);
}

async function paste(page: Page, text: string): Promise<void> {
  await page.evaluate(`{
    const data = new DataTransfer();
    data.setData('text/plain', ${JSON.stringify(text)});
    const event = new ClipboardEvent('paste', { clipboardData: data, bubbles: true, cancelable: true });
    document.activeElement.dispatchEvent(event);
  }`);
}
