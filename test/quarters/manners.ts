import { chance } from '../../domain/simulate/chance.js';
import type { ReportContent } from '../../domain/task/report.js';

/** How a unit reports: in time, late, with nothing to say, or not at all. */
export type Manner = 'inTime' | 'late' | 'nil' | 'silent';

/** The manner of a unit, always the same. */
export function mannerOf(unit: string): Manner {
  const drawn = chance({ seed: 2_022, key: unit });
  return drawn < 0.5 ? 'inTime' : drawn < 0.7 ? 'late' : drawn < 0.85 ? 'nil' : 'silent';
}

/** What a unit says of a task. */
export function contentOf({
  unit,
  period,
  taskId,
}: {
  unit: string;
  period: string;
  taskId: string;
}): ReportContent {
  if (mannerOf(unit) === 'nil') return { kind: 'nil', text: '' };
  const share = chance({ seed: 9, key: `${taskId} ${period}` });
  return {
    kind: 'progress',
    text: `Đã triển khai nhiệm vụ trong ${period}.`,
    percent: Math.floor(share * 100),
    figures: [{ name: 'Vốn đã giải ngân', amount: Math.round(share * 10_000) / 100, measure: 'tỷ đồng' }],
  };
}
