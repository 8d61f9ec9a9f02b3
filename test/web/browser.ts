import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { testServers } from '../support/environment.js';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];

/** The browser of this machine; undefined where there is none: tests are skipped then, and say so. */
export const chromiumPath = names
  .flatMap((name) =>
    testServers()
      .path.split(':')
      .map((folder) => join(folder, name)),
  )
  .find(isProgram);

export const widths = { desktop: 1440, phone: 390 } as const;
export type Width = keyof typeof widths;
export type Scheme = 'light' | 'dark';

export function openChromium(): Promise<Browser> {
  if (chromiumPath === undefined) throw new Error('there is no chromium on PATH');
  return chromium.launch({
    executablePath: chromiumPath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** Who has logged in already in a browser: the cookies of his session, by site and account. */
const sessions = new WeakMap<Browser, Map<string, Cookies>>();
type Cookies = Awaited<ReturnType<BrowserContext['cookies']>>;

/**
 * A window in which the person has logged in, as he would: from the page he wanted, over the provider, and back. Whoever has logged
 * in once in this browser goes on in his session, as in another window.
 */
export async function openAs({
  browser,
  url,
  account,
  path = '/',
  width = 'desktop',
  scheme = 'light',
}: {
  browser: Browser;
  url: string;
  account: string;
  path?: string;
  width?: Width;
  scheme?: Scheme;
}): Promise<{ readonly context: BrowserContext; readonly page: Page }> {
  const context = await browser.newContext({
    viewport: { width: widths[width], height: width === 'phone' ? 844 : 900 },
    colorScheme: scheme,
    hasTouch: width === 'phone',
    reducedMotion: 'reduce',
    locale: 'vi-VN',
  });
  // Tests read Vietnamese, whatever the person's own language is.
  await context.addInitScript("localStorage.setItem('dondoc.language', 'vi')");
  const known = sessions.get(browser) ?? new Map<string, Cookies>();
  sessions.set(browser, known);
  await context.addCookies([...(known.get(`${url} ${account}`) ?? [])]);
  const page = await context.newPage();
  page.setDefaultTimeout(30_000);
  await page.goto(`${url}${path}`);
  const heading = page.locator('main h1').first();
  const login = page.locator(`button[name="account"][value="${account}"]`);
  await login.or(heading).first().waitFor();
  if (await login.isVisible()) {
    await login.click();
    await page.waitForURL((now) => now.origin === url);
    await heading.waitFor();
    known.set(`${url} ${account}`, await context.cookies(url));
  }
  return { context, page };
}

function isProgram(path: string): boolean {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
}
