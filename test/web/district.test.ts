import { describe } from '@jest/globals';
import { chromiumPath } from './browser.js';
import { describeCountedClicks } from './district/counted-clicks.js';
import {
  closedDistrict,
  countedDistrict,
  launchDistrictPlan,
  writingDistrict,
} from './district/district-plan.js';
import { describePeriod } from './district/period.js';
import { describeUnitReport } from './district/unit-report.js';
import { useSite } from './running-site.js';

const inChromium = chromiumPath === undefined ? describe.skip : describe;

inChromium(
  'a quarter, in Chromium, on everything that npm start starts, with districts that report on ten tasks',
  () => {
    const site = useSite({
      launch: async (baseUrl) => {
        for (const district of [writingDistrict, countedDistrict, closedDistrict])
          await launchDistrictPlan({ baseUrl, district });
      },
    });
    describeUnitReport(site);
    describeCountedClicks(site);
    describePeriod(site);
  },
);
