import type { LocalizedText } from '../text/localized.js';

/** `fault`: people cannot work, or something will be lost. `attention`: somebody should see to it. */
export const findingStates = ['ok', 'attention', 'fault'] as const;
export type FindingState = (typeof findingStates)[number];

/** What was found of one thing that dondoc stands on. */
export interface Finding {
  /** A stable name for programs. */
  readonly code: string;
  readonly state: FindingState;
  /** The thing. */
  readonly about: LocalizedText;
  /** What is the case, and where it is wrong what to do. */
  readonly says: LocalizedText;
}

export const stateNames: Readonly<Record<FindingState, LocalizedText>> = {
  ok: { vi: 'Tốt', en: 'Well' },
  attention: { vi: 'Cần xem', en: 'Needs a look' },
  fault: { vi: 'Lỗi', en: 'Fault' },
};

/** The worst of all; `ok` where nothing was found. */
export function worstState(findings: readonly Pick<Finding, 'state'>[]): FindingState {
  return findingStates.findLast((state) => findings.some((found) => found.state === state)) ?? 'ok';
}

/** `attention` from one value on, `fault` from another. */
export function stateFrom({
  value,
  attention,
  fault,
}: {
  value: number;
  attention: number;
  fault: number;
}): FindingState {
  if (value >= fault) return 'fault';
  return value >= attention ? 'attention' : 'ok';
}
