import { Stack, Text } from '@mantine/core';
import { useCallback } from 'react';
import { addDays } from '../../../domain/calendar/instant.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { Ink } from '../../charts/inks.js';
import { Picture } from '../../charts/lazy-picture.js';
import { shownDate } from '../../data/duties.js';
import type { Overview, Standing } from '../../data/overview.js';
import { useLanguage } from '../../texts/language.js';

export const standings = ['done', 'onTime', 'behind'] as const satisfies readonly (keyof Standing)[];

export const standingNames: Readonly<Record<keyof Standing, LocalizedText>> = {
  done: { vi: 'Đã xong', en: 'Done' },
  onTime: { vi: 'Đang làm, đúng tiến độ', en: 'Under way, in time' },
  behind: { vi: 'Có việc quá hạn', en: 'Something overdue' },
};

const words = {
  course: { vi: 'Diễn biến từng tháng', en: 'Month by month' },
};

/** How all tasks stood at the end of each month, and stand now. */
export function Course({ overview: { course, moments } }: { overview: Overview }) {
  const { say } = useLanguage();
  const option = useCallback(
    ({ ink, widthPx }: { ink: Ink; widthPx: number }) => {
      const fits = Math.max(3, Math.floor(widthPx / 52));
      const from = Math.max(0, course.length - fits);
      return courseOption({
        ink,
        course: course.slice(from),
        labels: moments.slice(from).map((moment, at, all) => monthOf(moment, at === all.length - 1)),
        nameOf: (standing) => say(standingNames[standing]),
      });
    },
    [course, moments, say],
  );
  return (
    <Stack gap={4}>
      <Text fw={700}>{say(words.course)}</Text>
      <Picture label={say(spoken({ course, moments }))} height={240} option={option} />
    </Stack>
  );
}

/** The month that a moment ends; of now the day itself. */
function monthOf(moment: string, isNow: boolean): string {
  if (isNow) return shownDate(moment);
  const [, month = '', year = ''] = shownDate(addDays(moment.slice(0, 10), -1)).split('/');
  return `${month}/${year}`;
}

function courseOption({
  ink,
  course,
  labels,
  nameOf,
}: {
  ink: Ink;
  course: Overview['course'];
  labels: readonly string[];
  nameOf: (standing: keyof Standing) => string;
}) {
  const looks = {
    done: { color: ink.done, ink: ink.onDone },
    onTime: { color: ink.onTime, ink: ink.onOnTime },
    behind: { color: ink.behind, ink: ink.onBehind },
  };
  const largest = Math.max(1, ...course.map(({ done, onTime, behind }) => done + onTime + behind));
  return {
    legend: { bottom: 0, left: 0, textStyle: { color: ink.text, fontSize: 13 }, selectedMode: false },
    grid: { top: 6, left: 0, right: 0, bottom: 62 },
    xAxis: {
      type: 'category',
      data: labels,
      axisTick: { show: false },
      axisLine: { lineStyle: { color: ink.line } },
      axisLabel: { color: ink.text, fontSize: 12, interval: 0 },
    },
    yAxis: { type: 'value', show: false, max: largest },
    series: standings.map((standing) => ({
      name: nameOf(standing),
      type: 'bar',
      stack: 'all',
      barCategoryGap: '18%',
      itemStyle: { color: looks[standing].color, borderColor: ink.ground, borderWidth: 1 },
      emphasis: { disabled: true },
      label: { show: true, fontWeight: 'bold', color: looks[standing].ink },
      data: course.map((one) => (one[standing] === 0 ? null : one[standing])),
    })),
  };
}

function spoken({ course, moments }: Pick<Overview, 'course' | 'moments'>): LocalizedText {
  const said = (language: keyof LocalizedText) =>
    course
      .map((one, at) => {
        const figures = standings.map(
          (standing) => `${standingNames[standing][language]} ${String(one[standing])}`,
        );
        return `${monthOf(moments[at] ?? '', at === course.length - 1)}: ${figures.join(', ')}`;
      })
      .join('; ');
  return { vi: said('vi'), en: said('en') };
}
