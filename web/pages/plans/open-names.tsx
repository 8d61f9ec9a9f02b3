import { MultiSelect, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { Naming, OpenName } from '../../data/plans.js';
import { directoryQuery } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Tên chưa rõ đơn vị', en: 'Names without a unit' },
  why: {
    vi: 'Chọn các đơn vị được hiểu ở đây thì nhiệm vụ giao ngay cho họ. Để trống cũng được: sau khi triển khai, Sở Kế hoạch và Đầu tư nợ việc xác định đơn vị.',
    en: 'Choose who is meant and the tasks are theirs at once. Left empty, DPI owes the naming after the launch.',
  },
  in: { vi: 'hạn chế', en: 'shortcoming' },
  line: { vi: 'dòng', en: 'line' },
  owes: { vi: 'nhiệm vụ phải làm', en: 'tasks to be done' },
  joins: { vi: 'nhiệm vụ phối hợp', en: 'tasks to join in' },
  maybe: { vi: 'Có thể là', en: 'May be' },
};

/** Who is meant by each name that stands for no unit. */
export function OpenNames({
  openNames,
  namings,
  onChange,
}: {
  openNames: readonly OpenName[];
  namings: readonly Naming[];
  onChange: (namings: readonly Naming[]) => void;
}) {
  const { say } = useLanguage();
  const { data: directory } = useQuery(directoryQuery);
  const units = (directory?.units ?? []).map(({ id, name }) => ({ value: id, label: say(name) }));
  const names = new Map(units.map(({ value, label }) => [value, label]));
  const places = [...new Map(openNames.map((one) => [keyOf(one), one])).values()];
  return (
    <Stack component="section" gap="sm" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)} ({places.length})
      </Title>
      <Text size="sm" c="dimmed">
        {say(words.why)}
      </Text>
      {places.map((place) => {
        const { shortcoming, name, suggestions } = place;
        const own = namings.find((one) => keyOf(one) === keyOf(place));
        const maybe = suggestions.map((unit) => names.get(unit) ?? unit).join(', ');
        return (
          <MultiSelect
            key={keyOf(place)}
            label={`“${name}”, ${say(words.in)} ${String(shortcoming)}, ${say(words.line)} ${String(place.line)}`}
            description={`${String(place.tasks)} ${say(place.part === 'accountable' ? words.owes : words.joins)}${maybe === '' ? '' : `. ${say(words.maybe)}: ${maybe}`}`}
            data={units}
            value={[...(own?.units ?? [])]}
            onChange={(chosen) =>
              onChange([
                ...namings.filter((one) => keyOf(one) !== keyOf(place)),
                { shortcoming, name, units: chosen },
              ])
            }
            searchable
            clearable
            hidePickedOptions
          />
        );
      })}
    </Stack>
  );
}

function keyOf({ shortcoming, name }: Pick<OpenName, 'shortcoming' | 'name'>): string {
  return `${String(shortcoming)} ${name}`;
}
