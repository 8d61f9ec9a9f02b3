import { afterAll, beforeAll, expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import type { Browser, Page } from 'playwright-core';
import { orderFieldsOf } from '../../activities/store/task-list.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { taskView } from '../../domain/views/task-view.js';
import { sampleText, tasksOf } from '../support/plans.js';
import { at } from '../task/fixtures.js';
import { openAs, openChromium } from '../web/browser.js';
import { startSite } from '../web/site.js';

/** Beside the plan that the site has: enough to make the list of the supervisor a thousand tasks long. */
const copies = 5;
const supervisor = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const officer = 'can-bo.ubnd-huyen-ha-trung';

let site: Awaited<ReturnType<typeof startSite>>;
let browser: Browser;

beforeAll(async () => {
  [site, browser] = await Promise.all([startSite(), openChromium()]);
}, 500_000);

afterAll(async () => {
  await browser.close();
  await site.stop();
});

test('the first load: what is sent, and how long until the page can be used', async () => {
  const { context, page } = await openAs({ browser, url: site.url, account: officer, path: '/duties' });
  const cold = await load(page);
  const warm = await load(page, { keepsCache: true });
  report('first load', cold);
  report('again, from the cache of the browser', warm);
  expect(cold.javascriptBytes).toBeGreaterThan(100 * 1024);
  expect(cold.javascriptBytes).toBeLessThanOrEqual(250 * 1024);
  expect(cold.bytes).toBeLessThan(600 * 1024);
  expect(warm.bytes).toBeLessThan(cold.bytes);
  await context.close();
});

test('a list of 1,000 tasks scrolls: only those on the screen are drawn, and the last is reached', async () => {
  await addTasks();
  const { context, page } = await openAs({ browser, url: site.url, account: supervisor, path: '/tasks' });
  const heading = page.getByRole('heading', { level: 1, name: /\d/ });
  const total = Number.parseInt((await heading.textContent())?.replace(/\D+/, '') ?? '', 10);
  expect(total).toBeGreaterThanOrEqual(1_000);
  const rows = page.locator('ol[aria-label="Danh sách nhiệm vụ"] > li');
  await rows.first().waitFor();
  expect(await rows.count()).toBeLessThan(60);
  const frames = await page.evaluate<Frames>(scrollThrough);
  const last = page.locator(`li[aria-posinset="${String(total)}"]`);
  await last.waitFor();
  expect(await rows.count()).toBeLessThan(60);
  report(`${String(total)} tasks scrolled through`, { drawn: await rows.count(), ...frames });
  await context.close();
});

interface Frames {
  readonly slowestMs: number;
  readonly medianMs: number;
  readonly count: number;
}

interface Load {
  readonly bytes: number;
  /** Of scripts, compressed, without what stands around them on the line. */
  readonly javascriptBytes: number;
  readonly requests: number;
  /** Until the first duty can be pressed. */
  readonly usableMs: number;
}

/** Loads the page that is open once more and counts what comes over the line. */
async function load(page: Page, { keepsCache = false } = {}): Promise<Load> {
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  if (!keepsCache) await session.send('Network.clearBrowserCache');
  const kept = new Set<string>();
  const sum = { bytes: 0, javascriptBytes: 0, requests: 0 };
  session.on('Network.requestServedFromCache', ({ requestId }) => kept.add(requestId));
  session.on('Network.responseReceived', ({ requestId, type, response: { headers, fromDiskCache } }) => {
    if (type !== 'Script' || kept.has(requestId) || fromDiskCache === true) return;
    sum.javascriptBytes += Number(headers['content-length'] ?? headers['Content-Length'] ?? 0);
  });
  session.on('Network.loadingFinished', ({ encodedDataLength }) => {
    sum.requests += 1;
    sum.bytes += encodedDataLength;
  });
  const started = performance.now();
  await page.reload({ waitUntil: 'commit' });
  await page.locator('main ol a').first().click({ trial: true });
  const usableMs = Math.round(performance.now() - started);
  await page.waitForLoadState('load');
  await session.detach();
  return { ...sum, usableMs };
}

/** The sample plan in the middle of its life, over and over under other ids, straight into the store. */
async function addTasks(): Promise<void> {
  const bare = await mongoose.createConnection(site.mongodbUri).asPromise();
  try {
    const [from, to] = [at('2022-07-20', '08:00'), at('2022-09-26', '08:00')];
    for (let copy = 0; copy < copies; copy += 1) {
      const lives = tasksOf({ text: sampleText, planId: `ke-hoach-mau-${String(copy)}` });
      const views = lives.map((terms) => taskView(runTask({ terms, from, to }).state));
      await bare
        .collection<{ _id: string }>('tasks')
        .insertMany(
          views.map((view) => ({ ...view, ...orderFieldsOf(view), _id: view.taskId, decidedAtMs: 1 })),
        );
    }
  } finally {
    await bare.close();
  }
}

/** In the page: a screen a frame, down to the end. */
const scrollThrough = `new Promise((resolve) => {
  const times = [];
  let last = performance.now();
  const step = () => {
    const now = performance.now();
    times.push(now - last);
    last = now;
    const atEnd = innerHeight + scrollY >= document.documentElement.scrollHeight - 2;
    if (atEnd || times.length > 2000) {
      times.sort((a, b) => a - b);
      resolve({
        slowestMs: Math.round(times.at(-1)),
        medianMs: Math.round(times[Math.floor(times.length / 2)]),
        count: times.length,
      });
      return;
    }
    scrollBy(0, innerHeight);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;

function report(what: string, figures: object): void {
  process.stderr.write(`${what}: ${JSON.stringify(figures)}\n`);
}
