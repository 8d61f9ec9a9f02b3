import { obligationKinds } from '../obligation/kinds.js';
import { debtorId } from '../obligation/obligation.js';
import type { PeriodPhase, PeriodState } from '../period/state.js';
import { openObligations } from '../task/owed.js';
import type { LocalizedText } from '../text/localized.js';

/** The phases of a reporting period as people read them. */
export const periodPhaseNames: Readonly<Record<PeriodPhase, LocalizedText>> = {
  scheduled: { vi: 'Chưa mở', en: 'Not yet open' },
  open: { vi: 'Đang nhận báo cáo', en: 'Open for reports' },
  dataClosed: { vi: 'Đã chốt số liệu, đang nhận báo cáo', en: 'Data closed, reports are taken' },
  frozen: { vi: 'Đã chốt báo cáo tổng hợp', en: 'Synthesis frozen' },
  received: { vi: 'Chủ tịch đã tiếp nhận', en: 'Received by the chairman' },
};

/** The period in a few lines, for whoever reads Temporal's own UI. */
export function periodSummaryOf(state: PeriodState): string {
  const { brief, phase, syntheses } = state;
  const owed = openObligations(state).map(
    ({ kind, debtor, due }) => `- ${obligationKinds[kind].vi}: ${debtorId(debtor)}, ${due}`,
  );
  const frozen = syntheses.map(
    ({ version, frozenAt, hash }) => `- v${String(version)}: ${frozenAt} ${hash ?? ''}`,
  );
  return [`**${brief.period}** ${periodPhaseNames[phase].vi}`, ...owed, ...frozen].join('\n\n');
}
