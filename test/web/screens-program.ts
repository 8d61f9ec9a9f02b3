import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../dev/environment.js';
import { sampleText } from '../support/plans.js';
import { openAs, openChromium, type Scheme, type Width } from './browser.js';
import { startSite } from './site.js';

/** What is shown to whom: `npm run screens` makes a picture of each into docs/screens, in both widths. */
const screens = [
  { name: 'viec-cua-toi', account: 'can-bo.ubnd-huyen-ha-trung', path: '/duties' },
  { name: 'nhiem-vu', account: 'can-bo.ubnd-huyen-ha-trung', path: '/duties', open: 'main ol a' },
  {
    name: 'soan-ke-hoach',
    account: 'can-bo.ubnd-huyen-ha-trung',
    path: '/duties',
    open: 'main ol a[href*="act=draftPlan"]',
  },
  { name: 'danh-sach', account: 'giam-sat-1.so-ke-hoach-va-dau-tu', path: '/tasks' },
  { name: 'can-toi-chi-dao', account: 'pho-chu-tich-nong-nghiep-tai-nguyen', path: '/directions' },
  { name: 'toan-canh', account: 'chu-tich-ubnd-tinh', path: '/overview' },
  { name: 'toan-canh-linh-vuc', account: 'pho-chu-tich-nong-nghiep-tai-nguyen', path: '/overview' },
  { name: 'suc-khoe', account: 'quan-tri', path: '/health' },
  { name: 'danh-ba', account: 'quan-tri', path: '/terms' },
  { name: 'ke-hoach-moi', account: 'quan-tri', path: '/plans/new' },
  { name: 'ai-dang-cham', account: 'pho-chu-tich-nong-nghiep-tai-nguyen', path: '/overdue' },
  {
    name: 'bao-cao-don-vi',
    account: 'can-bo.ubnd-huyen-ha-trung',
    path: '/reports/ke-hoach-mau/2022-Q3/ubnd-huyen-ha-trung',
  },
  { name: 'cho-duyet', account: 'giam-sat-1.so-ke-hoach-va-dau-tu', path: '/approvals' },
  {
    name: 'ky-bao-cao',
    account: 'giam-sat-1.so-ke-hoach-va-dau-tu',
    path: '/periods/ke-hoach-mau/2022-Q3',
  },
  {
    name: 'soan-van-ban',
    account: 'giam-sat-1.so-ke-hoach-va-dau-tu',
    path: '/papers/new?plan=ke-hoach-mau&kind=urgingNote&unit=ubnd-huyen-ha-trung',
  },
  { name: 'hop-thu', account: 'pho-chu-tich-nong-nghiep-tai-nguyen', path: '/inbox' },
] as const;
const shots: readonly { readonly width: Width; readonly scheme: Scheme }[] = [
  { width: 'desktop', scheme: 'light' },
  { width: 'phone', scheme: 'light' },
  { width: 'phone', scheme: 'dark' },
];

const [given, folder = join(projectRoot, 'docs', 'screens')] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const site = given === undefined ? await startSite() : { url: given, stop: () => Promise.resolve() };
const browser = await openChromium();
try {
  for (const { name, account, path, ...rest } of screens)
    for (const { width, scheme } of shots) {
      const { context, page } = await openAs({ browser, url: site.url, account, path, width, scheme });
      if ('open' in rest) {
        await page.locator(rest.open).first().click();
        await page.locator('article h1').waitFor();
      }
      if (path === '/plans/new') {
        await page.getByRole('textbox', { name: 'Toàn văn kế hoạch' }).fill(sampleText);
        await page.getByRole('button', { name: 'Đọc thử' }).click();
        await page.locator('.line-note').first().waitFor();
      }
      if (path === '/overview') await page.locator('main svg text').last().waitFor();
      await page.waitForTimeout(700);
      const file = `${name}-${width}${scheme === 'dark' ? '-dark' : ''}.png`;
      await page.screenshot({ path: join(folder, file) });
      process.stdout.write(`${file}\n`);
      await context.close();
    }
} finally {
  await browser.close();
  await site.stop();
}
