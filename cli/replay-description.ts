import type { ReplayDivergence, ReplaySummary } from '../audit/replay-report.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';

const divergenceWords: Readonly<Record<ReplayDivergence['code'], LocalizedText>> = {
  historyOtherwise: {
    vi: 'mã quy trình làm khác với lịch sử',
    en: 'the workflow code does otherwise than the history',
  },
  eventOtherwise: { vi: 'sự kiện khác với sự kiện đã ghi', en: 'the event is not the one that was recorded' },
  eventMissing: { vi: 'không cho ra sự kiện đã ghi', en: 'an event that was recorded does not come' },
  eventAdded: { vi: 'cho ra sự kiện không được ghi', en: 'an event comes that was not recorded' },
  stateOtherwise: {
    vi: 'trạng thái sau cùng khác với trạng thái đã ghi',
    en: 'the state at the end is not the recorded one',
  },
  noHistory: { vi: 'không có lịch sử để chạy lại', en: 'there is no history to replay' },
};

/** What came of a replay, for a person: how much, how fast, and every divergence by its process and event. */
export function describeReplay({
  summary: { processes, runs, events, temporalEvents, ms, states, divergences },
  language,
}: {
  summary: ReplaySummary;
  language: Language;
}): string {
  const perSecond = (count: number) => String(Math.round((count * 1_000) / Math.max(1, ms)));
  const heading = {
    vi: `${divergences.length === 0 ? 'ĐÚNG' : 'KHÔNG ĐÚNG'}: ${processes} quy trình, ${runs} lượt chạy, ${events} sự kiện (${temporalEvents} sự kiện Temporal) trong ${(ms / 1_000).toFixed(1)} giây: ${perSecond(events)} sự kiện/giây (${perSecond(temporalEvents)} của Temporal).`,
    en: `${divergences.length === 0 ? 'HOLDS' : 'DOES NOT HOLD'}: ${processes} processes, ${runs} runs, ${events} events (${temporalEvents} of Temporal) in ${(ms / 1_000).toFixed(1)} s: ${perSecond(events)} events/s (${perSecond(temporalEvents)} of Temporal).`,
  };
  const stateWords = { vi: 'Mã trạng thái', en: 'States' };
  return [
    heading[language],
    `${stateWords[language]}: ${states}`,
    ...divergences.map((divergence) => `  - ${lineOf({ divergence, language })}`),
  ].join('\n');
}

function lineOf({ divergence, language }: { divergence: ReplayDivergence; language: Language }): string {
  const { chain, code, sequence, temporalEvent, field, found, expected, said } = divergence;
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const place = [
    chain,
    sequence === undefined ? '' : `#${String(sequence)}`,
    temporalEvent === undefined
      ? ''
      : word(`sự kiện Temporal ${temporalEvent}`, `Temporal event ${temporalEvent}`),
    field ?? '',
  ];
  const values = [
    found === undefined ? '' : ` ${word('Có', 'Found')}: ${found}.`,
    expected === undefined ? '' : ` ${word('Phải là', 'Expected')}: ${expected}.`,
    said === undefined ? '' : ` ${said}`,
  ];
  return `${place.filter((part) => part !== '').join(', ')}: ${divergenceWords[code][language]}.${values.join('')}`;
}
