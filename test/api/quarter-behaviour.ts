import type { Behaviour } from '../../domain/simulate/behaviour.js';

/** Units that report in time, late, with nothing to say or not at all; DPI that returns some; a vice-chairman who instructs. */
export const quarterBehaviour: Behaviour = {
  seed: 7,
  profiles: [
    { name: 'prompt', share: 0.6, spreadWorkingDays: 4, nilReportShare: 0.2 },
    { name: 'late', share: 0.25, lateWorkingDays: 4 },
    { name: 'silent', share: 0.15, silentFor: ['quarterlyReport', 'completion', 'acceptance'] },
  ],
  dpi: { afterWorkingDays: 2, returnShare: 0.1, refuseShare: 0.1 },
  viceChairman: { afterWorkingDays: 2, means: 'instruct' },
};
