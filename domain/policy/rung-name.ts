import type { LocalizedText } from '../text/localized.js';
import type { Rung, RungAudience } from './policy.js';

const audienceNames: Readonly<Record<RungAudience, LocalizedText>> = {
  officer: { vi: 'cán bộ', en: 'the officer' },
  head: { vi: 'thủ trưởng', en: 'the head' },
  dpi: { vi: 'cơ quan đầu mối', en: 'the focal department' },
  viceChairman: { vi: 'Phó Chủ tịch phụ trách', en: 'the vice-chairman in charge' },
  chairman: { vi: 'Chủ tịch', en: 'the chairman' },
};

/** What happens at a step of a ladder: "quá hạn 5 ngày làm việc, báo Phó Chủ tịch phụ trách để chỉ đạo". */
export function rungName({ workingDays, side, to, opensDirection, settles }: Rung): LocalizedText {
  const who = audienceNames[to];
  if (settles)
    return { vi: 'hết hạn, không có ý kiến được coi là đồng ý', en: 'silence is taken as consent' };
  const days = String(workingDays);
  const many = `${days} working day${workingDays === 1 ? '' : 's'}`;
  if (side === 'before')
    return {
      vi: `trước hạn ${days} ngày làm việc, nhắc ${who.vi}`,
      en: `${many} before, ${who.en} is reminded`,
    };
  const told = opensDirection
    ? { vi: `báo ${who.vi} để chỉ đạo`, en: `${who.en} is told and has to direct` }
    : { vi: `báo ${who.vi}`, en: `${who.en} is told` };
  return workingDays === 0
    ? { vi: `hết hạn, ${told.vi}`, en: `at the end of the date ${told.en}` }
    : { vi: `quá hạn ${days} ngày làm việc, ${told.vi}`, en: `${many} late, ${told.en}` };
}

/** The name of a step of a ladder by its id; the id itself for one that the ladder no longer has. */
export function rungNameIn(ladder: readonly Rung[], id: string): LocalizedText {
  const rung = ladder.find((one) => one.id === id);
  return rung ? rungName(rung) : { vi: id, en: id };
}
