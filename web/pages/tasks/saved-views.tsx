import { Alert, Button, Group, Modal, Pill, Stack, TextInput } from '@mantine/core';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ask, faultSentence } from '../../data/api.js';
import { useAccount } from '../../data/queries.js';
import { searchOfTasks, type TasksSearch } from '../../search-params.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  views: { vi: 'Bộ lọc đã lưu', en: 'Saved views' },
  save: { vi: 'Lưu bộ lọc này', en: 'Save this view' },
  name: { vi: 'Tên bộ lọc', en: 'Name of the view' },
  drop: { vi: 'Xóa bộ lọc', en: 'Drop the view' },
  later: { vi: 'Để sau', en: 'Later' },
};
const list = 'tasks';
const key = ['views'] as const;

/** The filters that a person keeps under a name: one press brings them back. */
export function SavedViews({ search }: { search: TasksSearch }) {
  const { say } = useLanguage();
  const { grants } = useAccount();
  const queries = useQueryClient();
  const mayWrite = grants.some(({ action, subject }) => action === 'write' && subject === 'SavedView');
  const { data = [] } = useQuery({ queryKey: key, queryFn: () => ask(api.GET('/views')), enabled: mayWrite });
  const [name, setName] = useState<string>();
  const onSuccess = () => queries.invalidateQueries({ queryKey: key });
  const save = useMutation({
    mutationFn: (called: string) =>
      ask(api.POST('/views', { body: { name: called, list, query: queryOf(search) } })),
    onSuccess: () => {
      setName(undefined);
      return onSuccess();
    },
  });
  const drop = useMutation({
    mutationFn: ({ id: viewId, version }: { id: string; version: number }) =>
      ask(
        api.DELETE('/views/{viewId}', {
          params: { path: { viewId }, header: { 'If-Match': `"${String(version)}"` } },
        }),
      ),
    onSettled: onSuccess,
  });
  if (!mayWrite) return null;
  const own = data.filter((view) => view.list === list);
  const isFiltered = Object.keys(queryOf(search)).length > 0;
  return (
    <Group gap="xs" className="no-print" role="group" aria-label={say(words.views)}>
      {own.map((view) => (
        <Pill
          key={view.id}
          size="lg"
          withRemoveButton
          onRemove={() => drop.mutate(view)}
          removeButtonProps={{
            'aria-label': `${say(words.drop)} ${view.name}`,
            'aria-hidden': false,
            tabIndex: 0,
          }}
        >
          <Link to="/tasks" search={searchOfTasks(view.query)} className="text-link">
            {view.name}
          </Link>
        </Pill>
      ))}
      {isFiltered && (
        <Button size="compact-md" variant="default" onClick={() => setName('')}>
          {say(words.save)}
        </Button>
      )}
      {drop.error && (
        <Alert className="alert tone-late" role="alert">
          {say(faultSentence(drop.error))}
        </Alert>
      )}
      <Modal
        opened={name !== undefined}
        onClose={() => setName(undefined)}
        title={say(words.save)}
        closeButtonProps={{ 'aria-label': say(words.later) }}
      >
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            save.mutate((name ?? '').trim());
          }}
        >
          <Stack>
            <TextInput
              label={say(words.name)}
              value={name ?? ''}
              onChange={({ currentTarget }) => setName(currentTarget.value)}
              error={save.error ? say(faultSentence(save.error)) : undefined}
              data-autofocus
            />
            <Group justify="flex-end">
              <Button variant="default" onClick={() => setName(undefined)}>
                {say(words.later)}
              </Button>
              <Button type="submit" loading={save.isPending}>
                {say(words.save)}
              </Button>
            </Group>
          </Stack>
        </form>
      </Modal>
    </Group>
  );
}

function queryOf(search: TasksSearch): Record<string, string> {
  return Object.fromEntries(Object.entries(search));
}
