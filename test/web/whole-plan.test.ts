import { describe } from '@jest/globals';
import { chromiumPath } from './browser.js';
import { useSite } from './running-site.js';
import { describeAuditPages } from './whole-plan/audit-pages.js';
import { describeKeyboard } from './whole-plan/keyboard.js';
import { describeLeaders } from './whole-plan/leaders.js';
import { describePages } from './whole-plan/pages.js';
import { describeTerms } from './whole-plan/terms.js';

/** Without a browser there is nothing to test here; CI installs one. */
const inChromium = chromiumPath === undefined ? describe.skip : describe;
if (chromiumPath === undefined)
  process.stderr.write('no chromium on PATH: the tests of the page are skipped\n');

inChromium(
  'the page, in Chromium, on everything that npm start starts, with a plan that is two months old',
  () => {
    const site = useSite();
    // What leaders see is counted before anybody directs or changes the ladder.
    describeLeaders(site);
    describePages(site);
    describeTerms(site);
    describeKeyboard(site);
    describeAuditPages(site);
  },
);
