import type { Page } from 'playwright-core';

/** No page has more that can be reached; whoever presses Tab oftener is in a trap. */
const mostStops = 600;

/** Presses Tab until the page is left, and compares where it came with all that can be acted on. */
export async function sweep(page: Page): Promise<{
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
