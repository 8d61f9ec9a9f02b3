import { divergenceSentence } from '../audit/divergence-words.js';
import type { ReplaySummary } from '../audit/replay-report.js';
import type { Language } from '../domain/text/localized.js';

/** What came of a replay, for a person: how much, how fast, and every divergence by its process and event. */
export function describeReplay({
  summary: { processes, runs, events, temporalEvents, ms, memoryMb, states, divergences },
  language,
}: {
  summary: ReplaySummary;
  language: Language;
}): string {
  const perSecond = (count: number) => String(Math.round((count * 1_000) / Math.max(1, ms)));
  const heading = {
    vi: `${divergences.length === 0 ? 'ĐÚNG' : 'KHÔNG ĐÚNG'}: ${processes} quy trình, ${runs} lượt chạy, ${events} sự kiện (${temporalEvents} sự kiện Temporal) trong ${(ms / 1_000).toFixed(1)} giây: ${perSecond(events)} sự kiện/giây (${perSecond(temporalEvents)} của Temporal), ${memoryMb} MB.`,
    en: `${divergences.length === 0 ? 'HOLDS' : 'DOES NOT HOLD'}: ${processes} processes, ${runs} runs, ${events} events (${temporalEvents} of Temporal) in ${(ms / 1_000).toFixed(1)} s: ${perSecond(events)} events/s (${perSecond(temporalEvents)} of Temporal), ${memoryMb} MB.`,
  };
  const stateWords = { vi: 'Mã trạng thái', en: 'States' };
  return [
    heading[language],
    `${stateWords[language]}: ${states}`,
    ...divergences.map((divergence) => `  - ${divergenceSentence(divergence)[language]}`),
  ].join('\n');
}
