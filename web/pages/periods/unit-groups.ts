import type { Schemas } from '../../../client/client.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { Whole } from '../../data/api.js';
import type { Tone } from '../../parts/tone.js';

export type Reporting = Whole<Schemas['ReportingStanding']>;
export type ReportingUnit = Reporting['units'][number];

export type UnitGroup = 'silent' | 'partly' | 'late' | 'inTime';

/** How units stand with their reports, the worst first. */
export const unitGroups: Readonly<Record<UnitGroup, { readonly name: LocalizedText; readonly tone: Tone }>> =
  {
    silent: { name: { vi: 'Chưa báo cáo nhiệm vụ nào', en: 'No report at all' }, tone: 'late' },
    partly: { name: { vi: 'Còn thiếu một phần', en: 'Some are missing' }, tone: 'soon' },
    late: { name: { vi: 'Đã báo cáo đủ, có nhiệm vụ muộn', en: 'All reported, some late' }, tone: 'calm' },
    inTime: { name: { vi: 'Đã báo cáo đủ, đúng hạn', en: 'All reported in time' }, tone: 'done' },
  };

/** In which group a unit is. */
export function groupOf({ lacking, counts }: Pick<ReportingUnit, 'lacking' | 'counts'>): UnitGroup {
  if (lacking.length > 0) return counts.reported === 0 ? 'silent' : 'partly';
  return counts.late > 0 ? 'late' : 'inTime';
}

/** The groups that have anybody in them, the worst first. */
export function grouped(units: readonly ReportingUnit[]): readonly {
  readonly group: UnitGroup;
  readonly units: readonly ReportingUnit[];
}[] {
  return (Object.keys(unitGroups) as UnitGroup[])
    .map((group) => ({ group, units: units.filter((unit) => groupOf(unit) === group) }))
    .filter((one) => one.units.length > 0);
}

/** "3 trong 27 đơn vị chưa báo cáo nhiệm vụ nào…": who has reported, in a sentence. */
export function reportingSentence(units: readonly ReportingUnit[]): LocalizedText {
  const count = (group: UnitGroup) => units.filter((unit) => groupOf(unit) === group).length;
  const all = String(units.length);
  if (units.length === 0)
    return { vi: 'Kỳ này chưa đơn vị nào phải báo cáo.', en: 'No unit owes a report of this period.' };
  const [silent, partly] = [count('silent'), count('partly')];
  if (silent + partly === 0)
    return { vi: `Cả ${all} đơn vị đã báo cáo đủ.`, en: `All ${all} units have reported.` };
  return {
    vi: `${String(silent)} trong ${all} đơn vị chưa báo cáo nhiệm vụ nào, ${String(partly)} đơn vị còn thiếu.`,
    en: `${String(silent)} of ${all} units have not reported at all, ${String(partly)} in part.`,
  };
}
