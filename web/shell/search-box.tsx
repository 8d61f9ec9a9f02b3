import '@mantine/spotlight/styles.css';
import { useDebouncedValue } from '@mantine/hooks';
import { createSpotlight, Spotlight } from '@mantine/spotlight';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { useEffect, useState } from 'react';
import { api, ask } from '../data/api.js';
import { useNames } from '../data/names.js';
import { useLanguage } from '../texts/language.js';

const [store, box] = createSpotlight();

const words = {
  hint: {
    vi: 'Tìm nhiệm vụ: gõ vài chữ, không cần dấu',
    en: 'Search tasks: a few words, without diacritics too',
  },
  none: {
    vi: 'Không có nhiệm vụ nào khớp trong những gì bạn được xem; hãy bớt chữ.',
    en: 'No task that you may see matches; use fewer words.',
  },
  more: { vi: 'Gõ ít nhất hai chữ cái.', en: 'Type at least two letters.' },
};

/** Search over all tasks that the person may see. `asked` grows each time it is to open. */
export default function SearchBox({ asked }: { asked: number }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const navigate = useNavigate();
  const [typed, setTyped] = useState('');
  const [q] = useDebouncedValue(typed.trim(), 200);
  useEffect(() => box.open(), [asked]);
  const { data } = useQuery({
    queryKey: ['search', q],
    queryFn: () => ask(api.GET('/tasks', { params: { query: { q, limit: 20 } } })),
    enabled: q.length > 1,
  });
  const rows = q.length > 1 ? (data?.rows ?? []) : [];
  return (
    <Spotlight.Root store={store} query={typed} onQueryChange={setTyped} shortcut={null} clearQueryOnClose>
      <Spotlight.Search
        placeholder={say(words.hint)}
        aria-label={say(words.hint)}
        leftSection={<IconSearch size={20} />}
      />
      <Spotlight.ActionsList>
        {rows.map((row) => (
          <Spotlight.Action
            key={row.taskId}
            label={`${String(row.shortcoming)}.${String(row.taskNumber)} ${row.text}`}
            description={row.unit === undefined ? (row.writtenUnit ?? '') : say(nameOf(row.unit))}
            onClick={() => void navigate({ to: '/tasks/$', params: { _splat: row.taskId } })}
          />
        ))}
        {rows.length === 0 && (
          <Spotlight.Empty>{say(q.length > 1 && data ? words.none : words.more)}</Spotlight.Empty>
        )}
      </Spotlight.ActionsList>
    </Spotlight.Root>
  );
}
