import { createHash } from 'node:crypto';
import { launchPlan } from '../../../cli/client.js';
import { unitKeyOf } from '../../../domain/adoption/adopt-plan.js';
import type { AdoptedFacts } from '../../../domain/adoption/facts.js';
import { sampleText, tasksOf } from '../../support/plans.js';

/** A district, and the plan in which it has ten tasks. */
interface District {
  readonly unit: string;
  readonly name: string;
  readonly planId: string;
  readonly calendarOrigin: string;
}

/** Ten days before its report is due. */
const before = '2022-12-05T09:00:00.000+07:00';
/** Its report is written, sent back, filed and reviewed. */
export const writingDistrict: District = {
  unit: 'ubnd-huyen-ha-trung',
  name: 'UBND huyện Hà Trung',
  planId: 'ke-hoach-huyen',
  calendarOrigin: before,
};
/** Its clicks are counted. */
export const countedDistrict: District = {
  unit: 'ubnd-huyen-nga-son',
  name: 'UBND huyện Nga Sơn',
  planId: 'ke-hoach-huyen-nga-son',
  calendarOrigin: before,
};
/** It has not reported, and the day after data are closed. */
export const closedDistrict: District = {
  unit: 'ubnd-huyen-hau-loc',
  name: 'UBND huyện Hậu Lộc',
  planId: 'ke-hoach-huyen-hau-loc',
  calendarOrigin: '2022-12-16T09:00:00.000+07:00',
};
export const period = '2022-Q4';

/** Who has work in the sample plan that a district gets here. */
const others = [
  'UBND các huyện, thị xã, thành phố',
  'UBND các huyện Mường Lát, Quan Sơn, Quan Hóa, Lang Chánh',
  'UBND các huyện Thạch Thành, Như Xuân, Như Thanh',
  'Sở Thông tin và Truyền thông',
  'Sở Văn hóa, Thể thao và Du lịch',
];
/** The others it never accepted: with them it is late. */
const begunByDistrict = 8;

/**
 * The sample plan with much of its work laid upon one district: small, with a report of ten tasks that is owed on 15/12/2022. All
 * reported in the third quarter.
 */
export async function launchDistrictPlan({
  baseUrl,
  district: { unit, name, planId, calendarOrigin },
}: {
  baseUrl: string;
  district: District;
}): Promise<void> {
  const text = others.reduce((plan, other) => plan.replaceAll(other, name), sampleText);
  let count = 0;
  const rows = tasksOf({ text, planId }).map(({ brief }) => {
    const isOfDistrict = brief.unit.kind === 'named' && brief.unit.id === unit;
    const facts = brief.unit.kind !== 'named' || (isOfDistrict && ++count > begunByDistrict) ? {} : begun;
    return {
      shortcoming: brief.shortcoming.number,
      task: brief.taskNumber,
      unit: unitKeyOf(brief),
      ...facts,
    };
  });
  await launchPlan({
    baseUrl,
    as: 'giam-sat-1.so-ke-hoach-va-dau-tu',
    text,
    planId,
    rehearsal: { calendarOrigin, rate: 1 },
    adoption: {
      launchedOn: '2022-07-25',
      evidence: createHash('sha256').update('bang hien trang').digest('hex'),
      rows,
    },
  });
}

const begun: AdoptedFacts = {
  acceptedOn: '2022-07-26',
  planApprovedOn: '2022-08-12',
  planCompletion: '2022-12-15',
  reports: [
    {
      period: '2022-Q3',
      reportedOn: '2022-09-13',
      acceptedOn: '2022-09-19',
      text: 'Đã rà soát 12 dự án, còn 3 dự án chờ bố trí vốn.',
    },
  ],
  percent: 45,
};
