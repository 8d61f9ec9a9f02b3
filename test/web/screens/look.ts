import type { Locator, Page } from 'playwright-core';
import type { Scheme, Width } from '../browser.js';

/** A page, or a state of one, as somebody sees it. */
export interface Look {
  /** Of the file. */
  readonly name: string;
  readonly title: string;
  /** Nobody is logged in where there is none. */
  readonly account?: string;
  readonly path: string;
  /** What the router calls the pages that it shows. */
  readonly pages: readonly string[];
  /** What is pressed and typed before it is looked at. */
  readonly before?: (page: Page) => Promise<void>;
  /** What the window is moved to; it shows the top of the page otherwise. */
  readonly at?: (page: Page) => Locator;
}

export interface Audience {
  readonly who: string;
  readonly looks: readonly Look[];
}

/** Each look is taken so. */
export const windows: readonly { readonly width: Width; readonly scheme: Scheme }[] = [
  { width: 'desktop', scheme: 'light' },
  { width: 'phone', scheme: 'light' },
  { width: 'phone', scheme: 'dark' },
];

export function pictureOf({ name, width, scheme }: { name: string; width: Width; scheme: Scheme }): string {
  return `${name}-${width}${scheme === 'dark' ? '-dark' : ''}`;
}
