import { afterAll, beforeAll } from '@jest/globals';
import type { Browser } from 'playwright-core';
import { openChromium } from './browser.js';
import { startSite } from './site.js';

/** The site that the tests of a file share, and the browser in which they look at it. */
export interface RunningSite {
  readonly url: string;
  readonly browser: Browser;
}

/** Starts a site with its plans and a browser before the first test of the file, and stops both after the last. */
export function useSite(...[asked]: Parameters<typeof startSite>): RunningSite {
  let running:
    | { readonly site: Awaited<ReturnType<typeof startSite>>; readonly browser: Browser }
    | undefined;
  beforeAll(async () => {
    const [site, browser] = await Promise.all([startSite(asked), openChromium()]);
    running = { site, browser };
  }, 500_000);
  afterAll(async () => {
    await running?.browser.close();
    await running?.site.stop();
  });
  const there = () => {
    if (!running) throw new Error('the site runs while tests run');
    return running;
  };
  return {
    get url() {
      return there().site.url;
    },
    get browser() {
      return there().browser;
    },
  };
}
