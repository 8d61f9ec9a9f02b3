import { setTimeout as pause } from 'node:timers/promises';
import mongoose from 'mongoose';
import type { Browser, Page } from 'playwright-core';
import { orderFieldsOf } from '../../activities/store/task-list.js';
import { runTask } from '../../domain/simulate/run-task.js';
import { taskView } from '../../domain/views/task-view.js';
import { sampleText, tasksOf } from '../../test/support/plans.js';
import { at } from '../../test/task/fixtures.js';
import { openAs } from '../../test/web/browser.js';
import { quantile } from '../frame/statistics.js';

/** How the list of all tasks answers to whoever works in it. */
export interface Board {
  readonly tasks: number;
  readonly drawn: number;
  /** From a key in the search to the next frame on the screen: in the middle, and the slowest. */
  readonly keyMs: number;
  readonly slowestKeyMs: number;
  /** From the last key of a word until the list that fits it stands there. */
  readonly filteredMs: number;
  /** Of the frames while a screen is scrolled at each. */
  readonly frameMs: number;
  readonly slowestFrameMs: number;
}

interface Keyed {
  readonly keys: readonly number[];
  readonly filteredMs: number;
}

/** Beside the plan that the site has: enough to make the list of the supervisor a thousand tasks long. */
const copies = 5;
const least = 1_000;
const word = 'du toan';
const asksFor = /[?&]q=du(\+|%20)toan(&|$)/;
const list = 'ol[aria-label="Danh sách nhiệm vụ"]';
const keyEveryMs = 120;
const mostDrawn = 60;

/** The sample plan in the middle of its life, over and over under other ids, straight into the store. */
export async function addTasks(mongodbUri: string): Promise<void> {
  const bare = await mongoose.createConnection(mongodbUri).asPromise();
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

/** Types a word into the search of the list, then scrolls through all of it. Throws unless it has a thousand tasks and draws a screen of them. */
export async function useBoard({
  browser,
  url,
  account,
}: {
  browser: Browser;
  url: string;
  account: string;
}): Promise<Board> {
  const { context, page } = await openAs({ browser, url, account, path: '/tasks' });
  const rows = page.locator(`${list} > li`);
  await rows.first().waitFor();
  const tasks = await countOf(page);
  const drawn = await rows.count();
  if (tasks < least || drawn >= mostDrawn)
    throw new Error(`${String(drawn)} of ${String(tasks)} tasks are drawn`);
  const { keys, filteredMs } = await typed(page);
  const frames = await page.evaluate<{ slowestMs: number; medianMs: number }>(scrollThrough);
  await page.locator(`li[aria-posinset="${String(tasks)}"]`).waitFor();
  await context.close();
  return {
    tasks,
    drawn,
    keyMs: quantile(keys, 0.5),
    slowestKeyMs: Math.max(...keys),
    filteredMs,
    frameMs: frames.medianMs,
    slowestFrameMs: frames.slowestMs,
  };
}

async function typed(page: Page): Promise<Keyed> {
  const all = await countOf(page);
  const search = page.getByLabel('Tìm trong nội dung, có dấu hoặc không dấu');
  await search.focus();
  await page.evaluate(watchKeys);
  const [last = '', ...others] = [...word].toReversed();
  for (const key of others.toReversed()) {
    await page.keyboard.press(key === ' ' ? 'Space' : key);
    await pause(keyEveryMs);
  }
  const answered = page.waitForResponse((response) => asksFor.test(response.url()));
  const begun = performance.now();
  await page.keyboard.press(last);
  await answered;
  // Until the answer is drawn there is no list: that of the letters before went with the last key.
  await page.waitForFunction(
    `!document.querySelector('main h1').textContent.includes(' ${String(all)} ') && document.querySelector('${list} > li')`,
  );
  const filteredMs = performance.now() - begun;
  const keys = await page.evaluate<readonly number[]>('window.keyTimes');
  if (keys.length !== word.length) throw new Error(`${String(keys.length)} keys were seen`);
  await search.fill('');
  await page.locator('main h1', { hasText: String(all) }).waitFor();
  return { keys, filteredMs };
}

async function countOf(page: Page): Promise<number> {
  const heading = page.getByRole('heading', { level: 1, name: /\d/ });
  return Number.parseInt((await heading.textContent())?.replace(/\D+/, '') ?? '', 10);
}

/** In the page: from each key until the frame that follows it was given to the screen. */
const watchKeys = `(() => {
  window.keyTimes = [];
  addEventListener('keydown', () => {
    const pressed = performance.now();
    requestAnimationFrame(() => {
      const { port1, port2 } = new MessageChannel();
      port1.onmessage = () => window.keyTimes.push(performance.now() - pressed);
      port2.postMessage(undefined);
    });
  }, true);
})()`;

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
      resolve({ slowestMs: times.at(-1), medianMs: times[Math.floor(times.length / 2)] });
      return;
    }
    scrollBy(0, innerHeight);
    requestAnimationFrame(step);
  };
  requestAnimationFrame(step);
})`;
