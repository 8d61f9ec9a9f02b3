import { createHash } from 'node:crypto';
import { launchPlan } from '../../cli/client.js';
import { unitKeyOf } from '../../domain/adoption/adopt-plan.js';
import type { AdoptedFacts, PlanAdoption } from '../../domain/adoption/facts.js';
import { sampleText, tasksOf } from '../support/plans.js';

/** Who launches plans. */
const launcher = 'giam-sat-1.so-ke-hoach-va-dau-tu';
const planId = 'ke-hoach-mau';

/** The sample plan as it stood two months after its launch: most work goes on, some is late, some was never accepted. */
export async function launchPlanUnderWay(baseUrl: string): Promise<string> {
  await launchPlan({
    baseUrl,
    as: launcher,
    text: sampleText,
    planId,
    rehearsal: { calendarOrigin: '2022-09-26T09:00:00.000+07:00', rate: 1 },
    adoption: planUnderWay(),
  });
  return planId;
}

function planUnderWay(): PlanAdoption {
  const rows = tasksOf({ text: sampleText, planId }).map(({ brief }, index) => ({
    shortcoming: brief.shortcoming.number,
    task: brief.taskNumber,
    unit: unitKeyOf(brief),
    ...(brief.unit.kind === 'named' && factsOf(index)),
  }));
  return {
    launchedOn: '2022-07-25',
    evidence: createHash('sha256').update('bang hien trang').digest('hex'),
    rows,
  };
}

/** Seven ways in which a unit got on, by turns. */
function factsOf(index: number): AdoptedFacts {
  const begun = { acceptedOn: '2022-07-26', planApprovedOn: '2022-08-12', planCompletion: '2022-12-15' };
  const report = { period: '2022-Q3', reportedOn: '2022-09-13' };
  const ways: readonly AdoptedFacts[] = [
    { ...begun, reports: [{ ...report, acceptedOn: '2022-09-19' }], percent: 45 },
    { ...begun, reports: [report], percent: 30 },
    { ...begun, percent: 20 },
    { acceptedOn: '2022-08-29' },
    { ...begun, reports: [{ ...report, returnedOn: '2022-09-20' }], percent: 10 },
    {},
    { ...begun, reports: [{ ...report, acceptedOn: '2022-09-20' }], percent: 70 },
  ];
  return ways[index % ways.length] ?? {};
}
