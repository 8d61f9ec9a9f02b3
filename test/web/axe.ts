import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from 'playwright-core';
import { widths } from './browser.js';

/** What WCAG 2.2 AA is violated by on a page, as lines that say where. */
export async function violations(page: Page): Promise<readonly string[]> {
  const { violations: found } = await new AxeBuilder({ page })
    // Without frames there is nothing for which a page of its own would be needed.
    .setLegacyMode()
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'])
    .analyze();
  return found.flatMap(({ id, nodes }) =>
    nodes.map(({ target, any }) => `${id} ${target.join(' ')} ${any[0]?.message ?? ''}`),
  );
}

/** The same page as a desktop and a phone show it, light and dark: what axe finds, and what is wider than the window. */
export async function faultsInEveryLook({
  page,
  name,
}: {
  page: Page;
  name: string;
}): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const [device, width] of Object.entries(widths)) {
    await page.setViewportSize({ width, height: device === 'phone' ? 844 : 900 });
    for (const colorScheme of ['light', 'dark'] as const) {
      await page.emulateMedia({ colorScheme });
      await settled(page);
      const look = `${name}, ${device}, ${colorScheme}`;
      faults.push(...(await violations(page)).map((line) => `${look}: ${line}`));
      const wide = Number(await page.evaluate('document.documentElement.scrollWidth'));
      if (wide !== width) faults.push(`${look}: ${String(wide)} px wide`);
    }
  }
  return faults;
}

/** Nothing on the page is still being asked for. */
export async function loaded(page: Page): Promise<void> {
  await page.locator('main h1').first().waitFor();
  while ((await page.locator('main .mantine-Loader-root').count()) > 0)
    await page.locator('main .mantine-Loader-root').first().waitFor({ state: 'detached' });
}

/** All is there, and what a change of the window brings has been drawn: sizes are heard of one frame later, and drawn in the next. */
export async function settled(page: Page): Promise<void> {
  await loaded(page);
  await page.evaluate(`(async () => {
    for (let frame = 0; frame < 4; frame += 1) await new Promise(requestAnimationFrame);
    const passing = document.getAnimations().filter(({ effect }) => effect.getComputedTiming().endTime < Infinity);
    await Promise.allSettled(passing.map(({ finished }) => finished));
  })()`);
}
