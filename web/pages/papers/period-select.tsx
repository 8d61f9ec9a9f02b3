import { Select } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { periodName } from '../../../domain/notices/duty-name.js';
import { periodsQuery } from '../../data/periods.js';
import { useLanguage } from '../../texts/language.js';

const words = { period: { vi: 'Kỳ báo cáo', en: 'Period' } };

/** One of the quarters of a plan. */
export function PeriodSelect({
  planId,
  value,
  onChange,
  error,
}: {
  planId: string;
  value: string;
  onChange: (period: string) => void;
  error: string | undefined;
}) {
  const { say } = useLanguage();
  const { data = [] } = useQuery(periodsQuery(planId));
  return (
    <Select
      label={say(words.period)}
      data={data.map(({ period }) => ({ value: period, label: say(periodName(period)) }))}
      value={value === '' ? null : value}
      onChange={(next) => onChange(next ?? '')}
      error={error}
    />
  );
}
