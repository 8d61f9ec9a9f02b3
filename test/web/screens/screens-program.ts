import { mkdirSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { startDemonstration } from '../../../dev/demonstration/start-demonstration.js';
import { projectRoot } from '../../../dev/environment.js';
import { settled } from '../axe.js';
import { openAs, openChromium, widths } from '../browser.js';
import { startSite } from '../site.js';
import { gallery } from './gallery.js';
import { type Look, pictureOf, windows } from './look.js';
import { audiences } from './looks.js';

/**
 * Makes a picture of every page into docs/screens, and docs/screens.md, which shows them. With a site's address and a folder it
 * makes whole pages as PNG instead, all or those that are named, to be looked at.
 */
const [given, lookFolder, ...names] = process.argv.slice(2);
/** The header of the page stands over what is at the top of the window. */
const underHeader = 80;
const folder = lookFolder ?? join(projectRoot, 'docs', 'screens');
mkdirSync(folder, { recursive: true });
const silent = { line: () => undefined, live: () => undefined };
const site =
  given === undefined
    ? await startSite({ launch: (baseUrl) => startDemonstration({ baseUrl, progress: silent }) })
    : { url: given, stop: () => Promise.resolve() };
const browser = await openChromium();
let failed = 0;
try {
  const made = new Set<string>();
  for (const look of audiences.flatMap(({ looks }) => looks).filter(isWanted))
    for (const file of await picturesOf({ browser, look })) made.add(file);
  if (lookFolder === undefined && failed === 0) {
    for (const file of readdirSync(folder)) if (!made.has(file)) rmSync(join(folder, file));
    writeFileSync(join(projectRoot, 'docs', 'screens.md'), gallery());
  }
} finally {
  await browser.close();
  await site.stop();
}
process.exitCode = failed === 0 ? 0 : 1;

function isWanted({ name }: Look): boolean {
  return names.length === 0 || names.includes(name);
}

/** One look in every window; the page is loaded once. */
async function picturesOf({ browser, look }: { browser: Browser; look: Look }): Promise<readonly string[]> {
  const { name } = look;
  const { page, close } = await opened({ browser, look });
  const files: string[] = [];
  try {
    await look.before?.(page);
    for (const { width, scheme } of windows) {
      await page.setViewportSize({ width: widths[width], height: width === 'phone' ? 844 : 900 });
      await page.emulateMedia({ colorScheme: scheme });
      const place = await look.at?.(page).boundingBox();
      if (place) await page.evaluate(`scrollBy(0, ${String(place.y - underHeader)})`);
      await settled(page);
      const file = `${pictureOf({ name, width, scheme })}.${lookFolder === undefined ? 'webp' : 'png'}`;
      if (lookFolder === undefined) writeFileSync(join(folder, file), await windowAsWebp(page));
      else await page.screenshot({ path: join(folder, file), fullPage: true });
      files.push(file);
      process.stdout.write(`${file}\n`);
    }
  } catch (fault) {
    failed += 1;
    process.stderr.write(
      `${name}: ${fault instanceof Error ? (fault.message.split('\n')[0] ?? '') : String(fault)}\n`,
    );
  }
  await close();
  return files;
}

async function opened({
  browser,
  look: { account, path },
}: {
  browser: Browser;
  look: Look;
}): Promise<{ readonly page: Page; readonly close: () => Promise<void> }> {
  if (account !== undefined) {
    const { context, page } = await openAs({ browser, url: site.url, account, path });
    return { page, close: () => context.close() };
  }
  const context = await browser.newContext({ locale: 'vi-VN', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await page.goto(`${site.url}${path}`);
  await page.locator('button[name="account"]').first().waitFor();
  return { page, close: () => context.close() };
}

/** A third of what PNG takes. */
async function windowAsWebp(page: Page): Promise<Buffer> {
  const session = await page.context().newCDPSession(page);
  const { data } = await session.send('Page.captureScreenshot', { format: 'webp', quality: 80 });
  await session.detach();
  return Buffer.from(data, 'base64');
}
