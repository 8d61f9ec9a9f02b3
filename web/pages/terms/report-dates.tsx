import { NativeSelect, SimpleGrid, Stack, Text, TextInput, Title } from '@mantine/core';
import type { Schemas } from '../../../client/client.js';
import { type CivilDate, isCivilDate, quarterOf } from '../../../domain/calendar/instant.js';
import { reportAfter } from '../../../domain/task/quarter.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownDate } from '../../data/duties.js';
import { useLanguage } from '../../texts/language.js';

type Policy = Schemas['Policy'];

/** Report dates as they are typed, day first, in the order of the policy's quarters. */
export interface TypedDates {
  readonly dates: readonly string[];
  readonly offDays: Policy['reportDateOffDays'];
}

const words = {
  title: { vi: 'Ngày báo cáo quý', en: 'Dates of quarterly reports' },
  note: {
    vi: 'Kỳ báo cáo đã mở giữ hạn của nó; hạn mới áp dụng từ kỳ kế tiếp. Số liệu chốt trước ngày báo cáo như quy định.',
    en: 'A period that is open keeps its date; new dates hold from the next one on. Data close before the date as the policy says.',
  },
  form: { vi: 'ngày/tháng', en: 'day/month' },
  wrong: {
    vi: 'Phải là một ngày trong quý này, viết ngày/tháng, ví dụ',
    en: 'Must be a day of this quarter, as day/month, for example',
  },
  offDays: { vi: 'Khi ngày báo cáo là ngày nghỉ', en: 'When the date is a day off' },
  keep: { vi: 'Giữ nguyên ngày', en: 'The date stays' },
  rollForward: { vi: 'Chuyển sang ngày làm việc kế tiếp', en: 'It moves to the next working day' },
  ahead: { vi: 'Các hạn báo cáo sắp tới', en: 'The dates ahead' },
  now: { vi: 'như cũ', en: 'as it is' },
};

/** The dates of a policy, as they are typed before anything is changed. */
export function datesToType({ reportDates, reportDateOffDays: offDays }: Policy): TypedDates {
  return { dates: reportDates.map(dayFirst), offDays };
}

/** The policy with the report dates as typed; undefined while one of them is no day of its quarter. */
export function withDates(policy: Policy, { dates, offDays }: TypedDates): Policy | undefined {
  const read = policy.reportDates.map((before, place) => monthFirst(dates[place] ?? '', quarterOf(before)));
  const reportDates = read.filter((date) => date !== undefined);
  if (reportDates.length < read.length) return undefined;
  return { ...policy, reportDates, reportDateOffDays: offDays };
}

/** The date of each quarter's report, whether it rolls over days off, and which dates would be next. */
export function ReportDates({
  policy,
  calendar,
  today,
  typed,
  onChange,
}: {
  policy: Policy;
  calendar: Schemas['WorkingCalendar'];
  /** The plan's own. */
  today: CivilDate;
  typed: TypedDates;
  onChange: (typed: TypedDates) => void;
}) {
  const { say } = useLanguage();
  const changed = withDates(policy, typed);
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={3} size="h4">
        {say(words.title)}
      </Title>
      <Text c="dimmed">{say(words.note)}</Text>
      <SimpleGrid cols={{ base: 1, xs: 2, sm: 4 }}>
        {policy.reportDates.map((before, place) => {
          const text = typed.dates[place] ?? '';
          return (
            <TextInput
              key={before}
              label={say(quarterName(before))}
              description={say(words.form)}
              value={text}
              onChange={({ currentTarget: { value } }) =>
                onChange({ ...typed, dates: typed.dates.map((date, at) => (at === place ? value : date)) })
              }
              error={
                monthFirst(text, quarterOf(before)) === undefined
                  ? `${say(words.wrong)} ${dayFirst(before)}.`
                  : undefined
              }
            />
          );
        })}
      </SimpleGrid>
      <NativeSelect
        label={say(words.offDays)}
        value={typed.offDays}
        onChange={({ currentTarget: { value } }) =>
          onChange({ ...typed, offDays: value === 'rollForward' ? value : 'keep' })
        }
        data={[
          { value: 'keep', label: say(words.keep) },
          { value: 'rollForward', label: say(words.rollForward) },
        ]}
        maw={420}
      />
      {changed && (
        <div role="status">
          <Text>{say(words.ahead)}:</Text>
          <ul>
            {datesAhead({ policy, changed, calendar, today }).map(({ period, due, newDue }) => (
              <li key={period}>
                {period}: {shownDate(due)}
                {newDue === due ? ` (${say(words.now)})` : ` → ${shownDate(newDue)}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </Stack>
  );
}

/** The reports that come next under both policies, by quarter; one whose date has passed under one of the two is in neither. */
function datesAhead({
  policy,
  changed,
  calendar,
  today,
}: {
  policy: Policy;
  changed: Policy;
  calendar: Schemas['WorkingCalendar'];
  today: CivilDate;
}) {
  const ahead = (terms: Policy) => {
    let next = { period: '', due: today };
    return terms.reportDates.map(() => {
      next = reportAfter({ date: next.due, period: next.period, policy: terms, calendar });
      return next;
    });
  };
  const after = new Map(ahead(changed).map(({ period, due }) => [period, due]));
  return ahead(policy).flatMap(({ period, due }) => {
    const newDue = after.get(period);
    return newDue === undefined ? [] : [{ period, due, newDue }];
  });
}

/** What the quarter of a date is called. */
function quarterName(monthDay: string): LocalizedText {
  const quarter = quarterOf(monthDay);
  return { vi: `Quý ${['I', 'II', 'III', 'IV'][quarter - 1] ?? ''}`, en: `Quarter ${String(quarter)}` };
}

function dayFirst(monthDay: string): string {
  const [month, day] = monthDay.split('-').map(Number);
  return `${String(day)}/${String(month)}`;
}

/** `20/3` as `03-20`; undefined for what is no day of the quarter in every year. */
function monthFirst(text: string, quarter: number): string | undefined {
  const [, day = '', month = ''] = /^(\d{1,2})\s*[/.-]\s*(\d{1,2})$/.exec(text.trim()) ?? [];
  const monthDay = `${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
  return isCivilDate(`2023-${monthDay}`) && quarterOf(monthDay) === quarter ? monthDay : undefined;
}
