import { Button, Group, Stack, Text, TextInput, Title } from '@mantine/core';
import { IconPlus, IconX } from '@tabler/icons-react';
import type { Schemas } from '../../../client/client.js';
import { DateField } from '../../parts/date-field.js';
import { useLanguage } from '../../texts/language.js';
import { useDraft } from '../task/draft.js';
import { ChangeForm } from './change-form.js';

type Calendar = Schemas['WorkingCalendar'];

/** A stretch of days off, or one day worked, as it is typed. */
interface Row {
  readonly from: string;
  readonly to: string;
  readonly name: string;
}

const words = {
  title: { vi: 'Đổi lịch làm việc của kế hoạch này', en: 'Change the calendar of this plan' },
  off: { vi: 'Thêm đợt nghỉ', en: 'More days off' },
  worked: { vi: 'Thêm ngày làm bù', en: 'More days worked in lieu' },
  addOff: { vi: 'Thêm đợt nghỉ', en: 'Add days off' },
  addWorked: { vi: 'Thêm ngày làm bù', en: 'Add a day worked' },
  from: { vi: 'Từ ngày', en: 'From' },
  to: { vi: 'Đến ngày', en: 'To' },
  day: { vi: 'Ngày', en: 'Day' },
  why: { vi: 'Lý do', en: 'Why' },
  drop: { vi: 'Bỏ dòng này', en: 'Remove this line' },
  date: { vi: 'Hãy chọn một ngày.', en: 'Choose a day.' },
  order: {
    vi: 'Phải từ ngày bắt đầu trở đi, nhiều nhất 31 ngày.',
    en: 'At or after the first day, at most 31 days.',
  },
  name: { vi: 'Hãy ghi lý do, ví dụ “Tết Nguyên đán”.', en: 'Say why, as “Lunar New Year”.' },
  note: {
    vi: 'Những ngày đã có trong lịch giữ nguyên.',
    en: 'The days that the calendar has already stay.',
  },
};
const longestMs = 30 * 24 * 3_600_000;
const empty: Row = { from: '', to: '', name: '' };

/** Days off and days worked in lieu that are added to the calendar of a plan. */
export function CalendarEditor({
  planId,
  calendar,
  onClose,
}: {
  planId: string;
  calendar: Calendar;
  onClose: () => void;
}) {
  const { say } = useLanguage();
  const draft = useDraft({
    key: `calendar ${planId} ${String(calendar.version)}`,
    initial: { off: [empty], worked: [], reason: '' },
  });
  const off = draft.values['off'] as readonly Row[];
  const worked = draft.values['worked'] as readonly Row[];
  return (
    <ChangeForm
      planId={planId}
      termsOf={(version) => {
        if (off.length + worked.length === 0) return undefined;
        if (!off.every((row) => isStretch(row)) || !worked.every((row) => isDay(row))) return undefined;
        return { calendar: added({ calendar, off, worked, version }) };
      }}
      draft={draft}
      onClose={onClose}
    >
      <Title order={2} size="h3">
        {say(words.title)}
      </Title>
      <Text c="dimmed">{say(words.note)}</Text>
      <Rows
        title={say(words.off)}
        add={say(words.addOff)}
        rows={off}
        isStretch
        onChange={(rows) => draft.change('off', rows)}
      />
      <Rows
        title={say(words.worked)}
        add={say(words.addWorked)}
        rows={worked}
        onChange={(rows) => draft.change('worked', rows)}
      />
    </ChangeForm>
  );
}

function Rows({
  title,
  add,
  rows,
  isStretch: hasEnd = false,
  onChange,
}: {
  title: string;
  add: string;
  rows: readonly Row[];
  isStretch?: boolean;
  onChange: (rows: readonly Row[]) => void;
}) {
  const { say } = useLanguage();
  const change = (at: number, part: Partial<Row>) =>
    onChange(rows.map((row, place) => (place === at ? { ...row, ...part } : row)));
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={3} size="h4">
        {title}
      </Title>
      {rows.map((row, at) => (
        <Group key={at} align="flex-start" gap="xs">
          <DateField
            label={say(hasEnd ? words.from : words.day)}
            value={row.from}
            onChange={(from) => change(at, hasEnd && row.to === '' ? { from, to: from } : { from })}
            error={row.from === '' && row.name !== '' ? say(words.date) : undefined}
          />
          {hasEnd && (
            <DateField
              label={say(words.to)}
              value={row.to}
              onChange={(to) => change(at, { to })}
              error={row.from !== '' && !spans(row) ? say(words.order) : undefined}
            />
          )}
          <TextInput
            label={say(words.why)}
            value={row.name}
            onChange={({ currentTarget }) => change(at, { name: currentTarget.value })}
            error={row.from !== '' && row.name.trim() === '' ? say(words.name) : undefined}
          />
          <Button
            variant="default"
            mt={25}
            leftSection={<IconX size={18} aria-hidden />}
            onClick={() => onChange(rows.filter((_, place) => place !== at))}
          >
            {say(words.drop)}
          </Button>
        </Group>
      ))}
      <Button
        variant="default"
        leftSection={<IconPlus size={18} aria-hidden />}
        style={{ alignSelf: 'flex-start' }}
        onClick={() => onChange([...rows, empty])}
      >
        {add}
      </Button>
    </Stack>
  );
}

function spans({ from, to }: Row): boolean {
  const length = Date.parse(to) - Date.parse(from);
  return length >= 0 && length <= longestMs;
}

function isDay({ from, name }: Row): boolean {
  return from !== '' && name.trim() !== '';
}

function isStretch(row: Row): boolean {
  return isDay(row) && spans(row);
}

function added({
  calendar,
  off,
  worked,
  version,
}: {
  calendar: Calendar;
  off: readonly Row[];
  worked: readonly Row[];
  version: number;
}): Calendar {
  const named = ({ name }: Row) => ({ vi: name.trim(), en: name.trim() });
  return {
    ...calendar,
    version,
    daysOff: [...calendar.daysOff, ...off.map((row) => ({ from: row.from, to: row.to, name: named(row) }))],
    daysWorked: [...calendar.daysWorked, ...worked.map((row) => ({ date: row.from, name: named(row) }))],
  };
}
