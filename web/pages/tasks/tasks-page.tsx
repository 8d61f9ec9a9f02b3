import { Group, Pill, Stack, Switch, Text, TextInput, Title } from '@mantine/core';
import { IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate, useSearch } from '@tanstack/react-router';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { useNames } from '../../data/names.js';
import { type TaskFilters, tasksQuery } from '../../data/queries.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { searchOfTasks, type TasksSearch, taskFilterNames } from '../../search-params.js';
import { useLanguage } from '../../texts/language.js';
import { SavedViews } from './saved-views.js';
import { TaskList } from './task-list.js';

const words = {
  title: { vi: 'Nhiệm vụ', en: 'Tasks' },
  find: {
    vi: 'Tìm trong nội dung, có dấu hoặc không dấu',
    en: 'Search the text, with or without diacritics',
  },
  overdue: { vi: 'Chỉ nhiệm vụ đang quá hạn', en: 'Overdue only' },
  count: { vi: 'nhiệm vụ', en: 'tasks' },
  drop: { vi: 'Bỏ bộ lọc', en: 'Remove the filter' },
  none: { vi: 'Không có nhiệm vụ nào khớp', en: 'No task fits' },
  noneWhy: {
    vi: 'Hãy bỏ bớt bộ lọc hoặc chữ tìm. Ở đây chỉ có những nhiệm vụ mà vai trò của bạn được xem.',
    en: 'Remove a filter or some words. Only tasks that your role may see are here.',
  },
};

const filterNames: Readonly<Record<(typeof taskFilterNames)[number], LocalizedText>> = {
  plan: { vi: 'Kế hoạch', en: 'Plan' },
  shortcoming: { vi: 'Hạn chế', en: 'Shortcoming' },
  task: { vi: 'Nhiệm vụ số', en: 'Task number' },
  unit: { vi: 'Chủ trì', en: 'Lead' },
  coordinator: { vi: 'Phối hợp', en: 'Coordinating' },
  viceChairman: { vi: 'Lãnh đạo', en: 'Leader' },
  field: { vi: 'Lĩnh vực', en: 'Field' },
  phase: { vi: 'Giai đoạn', en: 'Phase' },
  duty: { vi: 'Việc phải làm', en: 'Duty' },
  debtor: { vi: 'Nơi còn nợ việc', en: 'Who owes' },
  due: { vi: 'Hạn', en: 'Due' },
  dueBefore: { vi: 'Hạn trước', en: 'Due before' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  q: { vi: 'Chữ', en: 'Words' },
};

/** All tasks that the person may see, with the filters that stand in the address; mails lead here too. */
export function TasksPage() {
  const { say } = useLanguage();
  const nameOf = useNames();
  const navigate = useNavigate();
  const search = searchOfTasks(useSearch({ strict: false }));
  // In an address numbers are texts; the API reads them.
  const { data: rows, error, refetch } = useQuery(tasksQuery(search as unknown as TaskFilters));
  const filter = (change: TasksSearch | { readonly [Name in keyof TasksSearch]: undefined }) =>
    void navigate({ to: '/tasks', search: searchOfTasks({ ...search, ...change }), replace: true });
  const chosen = taskFilterNames.filter(
    (name) => name !== 'q' && name !== 'overdue' && search[name] !== undefined,
  );
  return (
    <Stack gap="md">
      <Title order={1} size="h2">
        {say(words.title)}{' '}
        {rows && <Text span c="dimmed">{`${String(rows.length)} ${say(words.count)}`}</Text>}
      </Title>
      <Group gap="md" align="flex-end" className="no-print">
        <TextInput
          label={say(words.find)}
          leftSection={<IconSearch size={18} aria-hidden />}
          value={search.q ?? ''}
          onChange={({ currentTarget }) => filter({ q: currentTarget.value })}
          w={{ base: '100%', xs: 380 }}
        />
        <Switch
          label={say(words.overdue)}
          checked={search.overdue === 'true'}
          onChange={({ currentTarget }) => filter({ overdue: currentTarget.checked ? 'true' : '' })}
          mb={8}
        />
      </Group>
      <SavedViews search={search} />
      {chosen.length > 0 && (
        <Group gap="xs">
          {chosen.map((name) => (
            <Pill
              key={name}
              size="lg"
              withRemoveButton
              onRemove={() => filter({ [name]: '' })}
              removeButtonProps={{
                'aria-label': `${say(words.drop)} ${say(filterNames[name])}`,
                'aria-hidden': false,
                tabIndex: 0,
              }}
            >
              {say(filterNames[name])}: {say(nameOf(search[name] ?? ''))}
            </Pill>
          ))}
        </Group>
      )}
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {!rows && !error && <Loading />}
      {rows?.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      {rows && rows.length > 0 && <TaskList rows={rows} />}
    </Stack>
  );
}
