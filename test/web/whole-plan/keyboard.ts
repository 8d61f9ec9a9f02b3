import { describe, expect, test } from '@jest/globals';
import type { Page } from 'playwright-core';
import { loaded } from '../axe.js';
import { openAs } from '../browser.js';
import type { RunningSite } from '../running-site.js';

const officer = 'can-bo.ubnd-huyen-ha-trung';
const head = 'thu-truong.ubnd-huyen-ha-trung';
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const viceChairman = 'pho-chu-tich-nong-nghiep-tai-nguyen';
const auditor = 'kiem-toan';
const administrator = 'quan-tri';

/** Pages as whoever works on them sees them. */
const pages = [
  {
    account: officer,
    paths: ['/duties', '/inbox', '/tasks', '/sessions', '/reports/ke-hoach-mau/2022-Q3/ubnd-huyen-ha-trung'],
  },
  { account: head, paths: ['/approvals'] },
  {
    account: supervisor,
    paths: ['/periods', '/papers', '/papers/new', '/overdue', '/terms'],
  },
  { account: viceChairman, paths: ['/directions', '/overview'] },
  { account: auditor, paths: ['/audit'] },
  { account: administrator, paths: ['/health', '/plans/new'] },
] as const;
/** No page has more that can be reached; whoever presses Tab oftener is in a trap. */
const mostStops = 600;

/** Everything without a mouse. */
export function describeKeyboard(site: RunningSite): void {
  describe('by keyboard alone', () => {
    for (const { account, paths } of pages)
      test(`Tab reaches everything that can be acted on, shows where it is, and is never trapped: ${account}`, async () => {
        const { context, page } = await openAs({ ...site, account, path: paths[0] });
        for (const path of paths) {
          if (path !== paths[0]) await page.goto(`${site.url}${path}`);
          await loaded(page);
          expect({ path, ...(await sweep(page)) }).toEqual({ path, trapped: false, missed: [], unseen: [] });
        }
        await context.close();
      }, 240_000);

    test('the table of keys is true: each key does what it says', async () => {
      const { context, page } = await openAs({ ...site, account: head, path: '/duties' });
      await page.keyboard.press('Shift+?');
      const help = page.getByRole('dialog', { name: 'Phím tắt' });
      const rows = await help.getByRole('row').allTextContents();
      const places = rows.flatMap((row) => {
        const [, number, name] = /^Alt \+ (\d)(.+)$/.exec(row) ?? [];
        return number !== undefined && name !== undefined ? [{ number, name }] : [];
      });
      expect(places.length).toBeGreaterThan(3);
      expect(rows.some((row) => row.startsWith('j, k'))).toBe(true);
      await page.keyboard.press('Escape');
      await help.waitFor({ state: 'detached' });
      for (const { number, name } of places) {
        const link = page.getByRole('navigation', { name: 'Các trang' }).getByRole('link', { name });
        const href = (await link.first().getAttribute('href')) ?? '';
        await page.keyboard.press(`Alt+${number}`);
        await page.waitForURL((now) => now.pathname.startsWith(href));
      }
      await page.keyboard.press('Control+k');
      await page.getByPlaceholder(/Tìm nhiệm vụ/).waitFor();
      await page.keyboard.press('Escape');
      await page.getByPlaceholder(/Tìm nhiệm vụ/).waitFor({ state: 'detached' });
      await context.close();
    });

    test('who does not answer lists is not told of keys for them', async () => {
      const { context, page } = await openAs({ ...site, account: officer, path: '/duties' });
      await page.keyboard.press('Shift+?');
      const help = page.getByRole('dialog', { name: 'Phím tắt' });
      await help.getByText('Ctrl + K').waitFor();
      expect(await help.getByText('j, k').count()).toBe(0);
      await context.close();
    });
  });
}

/** Presses Tab until the page is left, and compares where it came with all that can be acted on. */
async function sweep(page: Page): Promise<{
  readonly trapped: boolean;
  readonly missed: readonly string[];
  /** Focused without anything showing it. */
  readonly unseen: readonly string[];
}> {
  await page.evaluate(watch);
  let trapped = true;
  for (let stop = 0; stop < mostStops && trapped; stop += 1) {
    await page.keyboard.press('Tab');
    trapped = await page.evaluate<boolean>('window.sweep.step()');
  }
  const { missed, unseen } = await page.evaluate<{ missed: string[]; unseen: string[] }>(
    'window.sweep.end()',
  );
  return { trapped, missed, unseen };
}

const watch = `{
  document.activeElement?.blur();
  const looks = (element) => {
    const shown = [];
    for (let one = element, up = 0; one && up < 3; one = one.parentElement, up += 1) {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, left, transform } = getComputedStyle(one);
      shown.push([outlineStyle, outlineWidth, outlineColor, boxShadow, borderColor, backgroundColor, left, transform].join());
    }
    const next = element.nextElementSibling;
    if (next) shown.push(getComputedStyle(next).outline, getComputedStyle(next).boxShadow);
    return shown.join(' ');
  };
  const says = (element) =>
    element.tagName.toLowerCase() + ' ' + (element.getAttribute('aria-label') ?? element.textContent ?? element.id).trim().slice(0, 60);
  const reached = new Set();
  const unseen = new Set();
  let before;
  const left = () => {
    if (before && document.contains(before.element) && looks(before.element) === before.look) unseen.add(says(before.element));
    before = undefined;
  };
  window.sweep = {
    async step() {
      // What focus brings is drawn in the frames after it.
      for (let frame = 0; frame < 2; frame += 1) await new Promise(requestAnimationFrame);
      left();
      const element = document.activeElement;
      if (!element || element === document.body || reached.has(element)) return false;
      reached.add(element);
      before = { element, look: looks(element) };
      return true;
    },
    end() {
      left();
      const groups = new Set([...reached].filter(({ type }) => type === 'radio').map(({ name }) => name));
      const all = document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"], [role="slider"]');
      const missed = [...all].filter(
        (element) =>
          !reached.has(element) &&
          element.tabIndex >= 0 &&
          !element.disabled &&
          element.checkVisibility({ visibilityProperty: true, opacityProperty: false }) &&
          element.closest('[inert], [aria-hidden="true"]') === null &&
          !(element.type === 'radio' && groups.has(element.name)),
      );
      return { missed: missed.map(says), unseen: [...unseen] };
    },
  };
}`;
