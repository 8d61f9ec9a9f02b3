import type { LocalizedText } from '../domain/text/localized.js';
import type { ReplayDivergence } from './replay-report.js';

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

/** A divergence as a line for a person: where, what, and what should have come. */
export function divergenceSentence(divergence: ReplayDivergence): LocalizedText {
  return { vi: lineIn('vi', divergence), en: lineIn('en', divergence) };
}

function lineIn(language: 'vi' | 'en', divergence: ReplayDivergence): string {
  const { chain, code, sequence, temporalEvent, field, found, expected, said } = divergence;
  const word = (vi: string, en: string) => (language === 'vi' ? vi : en);
  const place = [
    chain,
    sequence === undefined ? '' : `#${String(sequence)}`,
    temporalEvent === undefined
      ? ''
      : word(`sự kiện Temporal ${String(temporalEvent)}`, `Temporal event ${String(temporalEvent)}`),
    field ?? '',
  ];
  const values = [
    found === undefined ? '' : ` ${word('Có', 'Found')}: ${found}.`,
    expected === undefined ? '' : ` ${word('Phải là', 'Expected')}: ${expected}.`,
    said === undefined ? '' : ` ${said}`,
  ];
  return `${place.filter((part) => part !== '').join(', ')}: ${divergenceWords[code][language]}.${values.join('')}`;
}
