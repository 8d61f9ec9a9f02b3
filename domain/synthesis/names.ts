import type { LocalizedText } from '../text/localized.js';
import type { LinePetition, LineReport, ReportStanding, SynthesisCounts } from './types.js';

/** How reports stand, as tables and charts say it. */
export const standingNames = {
  inTime: { vi: 'Đúng hạn', en: 'In time' },
  late: { vi: 'Muộn', en: 'Late' },
  returned: { vi: 'Trả lại, chờ báo cáo lại', en: 'Returned, owed anew' },
  missing: { vi: 'Chưa báo cáo', en: 'Missing' },
  notOwed: { vi: 'Không phải báo cáo', en: 'Not owed' },
} as const satisfies Record<ReportStanding, LocalizedText>;

/** The counts of a synthesis, in the order in which a table shows them. */
export const countNames = {
  tasks: { vi: 'Nhiệm vụ (theo từng đơn vị)', en: 'Tasks (one for each unit)' },
  owed: { vi: 'Phải báo cáo', en: 'Reports owed' },
  reported: { vi: 'Đã báo cáo', en: 'Reported' },
  inTime: standingNames.inTime,
  late: standingNames.late,
  nil: { vi: 'Không phát sinh', en: 'Nil' },
  returned: standingNames.returned,
  missing: standingNames.missing,
  petitionsOpen: { vi: 'Kiến nghị chưa trả lời', en: 'Petitions open' },
  petitionsAnswered: { vi: 'Kiến nghị đã trả lời', en: 'Petitions answered' },
} as const satisfies Record<Exclude<keyof SynthesisCounts, 'byStatus'>, LocalizedText>;

export const reviewNames = {
  awaited: { vi: 'Chờ thẩm tra', en: 'Awaiting review' },
  accepted: { vi: 'Chấp nhận', en: 'Accepted' },
  returned: { vi: 'Trả lại', en: 'Returned' },
} as const satisfies Record<LineReport['review'], LocalizedText>;

export const petitionKindNames = {
  matter: { vi: 'Vượt thẩm quyền', en: 'Beyond authority' },
  extension: { vi: 'Gia hạn', en: 'Extension' },
  objection: { vi: 'Ý kiến phối hợp chưa thống nhất', en: 'Objection of a coordinating unit' },
} as const satisfies Record<LinePetition['kind'], LocalizedText>;

export const petitionedNames = {
  viceChairman: { vi: 'Phó Chủ tịch', en: 'Vice-chairman' },
  chairman: { vi: 'Chủ tịch', en: 'Chairman' },
} as const satisfies Record<LinePetition['to'], LocalizedText>;

const romans = ['I', 'II', 'III', 'IV'];

/** `2022-Q3` as people say it. */
export function periodName(period: string): LocalizedText {
  const year = period.slice(0, 4);
  const quarter = Number(period.slice(6));
  return { vi: `Quý ${romans[quarter - 1] ?? String(quarter)}/${year}`, en: `Q${String(quarter)} ${year}` };
}
