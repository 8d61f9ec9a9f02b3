import { atTime, type Instant, isCivilDate, toInstant } from '../domain/calendar/instant.js';
import { CommandFailed } from './exit.js';

const timeOfDay = /^(\d{4}-\d{2}-\d{2})T(([01]\d|2[0-3]):[0-5]\d)$/;

/** A moment as typed: a date, which then means `time` on it, a date and time of Vietnam, or a moment with its offset. Throws CommandFailed (2). */
export function momentIn({ option, typed, time }: { option: string; typed: string; time: string }): Instant {
  if (isCivilDate(typed)) return atTime({ date: typed, time });
  const [, date = '', ofDay = ''] = timeOfDay.exec(typed) ?? [];
  if (isCivilDate(date)) return atTime({ date, time: ofDay });
  const epochMs = /^\d{4}-\d{2}-\d{2}T.*(Z|[+-]\d{2}:\d{2})$/.test(typed) ? Date.parse(typed) : Number.NaN;
  if (!Number.isNaN(epochMs)) return toInstant(epochMs);
  throw new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: `${option} ${typed}: viết ngày dạng 2022-07-20, hoặc thời điểm dạng 2022-07-20T08:00 (giờ Việt Nam).`,
      en: `${option} ${typed}: write a date as 2022-07-20, or a moment as 2022-07-20T08:00 (time of Vietnam).`,
    },
  });
}
