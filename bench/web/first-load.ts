import type { Browser, Page } from 'playwright-core';
import { openAs } from '../../test/web/browser.js';

/** What the first page costs whoever opens it. */
export interface Load {
  readonly kb: number;
  /** Of scripts, compressed, without what stands around them on the line. */
  readonly javascriptKb: number;
  readonly requests: number;
  /** Until anything of the page is drawn, as the browser says. */
  readonly firstPaintMs: number;
  /** Until the first duty can be pressed. */
  readonly usableMs: number;
}

/** A page without so much of scripts would be another one. */
const leastScriptsKb = 100;

/** Opens the duties of a person so many times, each with an empty cache and then with a full one. */
export async function firstLoads({
  browser,
  url,
  account,
  times,
}: {
  browser: Browser;
  url: string;
  account: string;
  times: number;
}): Promise<{ readonly cold: readonly Load[]; readonly warm: readonly Load[] }> {
  const { context, page } = await openAs({ browser, url, account, path: '/duties' });
  const [cold, warm]: [Load[], Load[]] = [[], []];
  for (let time = 0; time < times; time += 1) {
    const [first, again] = [await load(page), await load(page, { keepsCache: true })];
    if (first.javascriptKb < leastScriptsKb || again.kb >= first.kb)
      throw new Error(`what came over the line was not counted: ${JSON.stringify({ first, again })}`);
    cold.push(first);
    warm.push(again);
  }
  await context.close();
  return { cold, warm };
}

/** Loads the page that is open once more and counts what comes over the line. */
async function load(page: Page, { keepsCache = false } = {}): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (!keepsCache) await session.send('Network.clearBrowserCache');
  const kept = new Set<string>();
  const sum = { bytes: 0, javascript: 0, requests: 0 };
  session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response: { headers, fromDiskCache } }) => {
    if (type !== 'Script' || kept.has(requestId) || fromDiskCache === true) return;
    sum.javascript += Number(headers['content-length'] ?? headers['Content-Length'] ?? 0);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sum.requests += 1;
    sum.bytes += encodedDataLength;
  });
  const started = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('main ol a').first().click({ trial: true });
  const usableMs = performance.now() - started;
  await page.waitForLoadState('load');
  const firstPaintMs = await page.evaluate<number>(
    "performance.getEntriesByName('first-contentful-paint')[0].startTime",
  );
  await session.detach();
  return {
    kb: sum.bytes / 1_024,
    javascriptKb: sum.javascript / 1_024,
    requests: sum.requests,
    firstPaintMs,
    usableMs,
  };
}
