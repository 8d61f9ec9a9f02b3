import '@mantine/dates/styles.css';
import 'dayjs/locale/vi';
import { DateInput } from '@mantine/dates';
import dayjs from 'dayjs';
import customParseFormat from 'dayjs/plugin/customParseFormat.js';
import { useLanguage } from '../texts/language.js';

// Without it what is typed is read as the browser reads it: the month first.
dayjs.extend(customParseFormat);

const words = {
  form: { vi: 'ngày/tháng/năm, ví dụ 15/9/2022', en: 'day/month/year, as 15/9/2022' },
};

/** A date as it is written here, day first; typed or chosen. */
export function DateField({
  label,
  value,
  onChange,
  error,
}: {
  label: string;
  value: string;
  onChange: (value: string) => void;
  error?: string | undefined;
}) {
  const { say, language } = useLanguage();
  return (
    <DateInput
      label={label}
      description={say(words.form)}
      value={value === '' ? null : value}
      {...(value !== '' && { defaultDate: value })}
      onChange={(next) => onChange(next ?? '')}
      valueFormat="D/M/YYYY"
      locale={language}
      error={error}
      required
      withAsterisk={false}
      popoverProps={{ withinPortal: false }}
    />
  );
}
