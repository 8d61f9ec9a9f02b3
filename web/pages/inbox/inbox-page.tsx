import { Button, Group, Stack, Switch, Text, Title } from '@mantine/core';
import { useInfiniteQuery, useMutation, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { useState } from 'react';
import { api, ask, type InboxNotice } from '../../data/api.js';
import { shownMoment } from '../../data/duties.js';
import { unreadKey } from '../../data/live.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Hộp thư', en: 'Inbox' },
  unreadOnly: { vi: 'Chỉ thư chưa đọc', en: 'Unread only' },
  unread: { vi: 'chưa đọc', en: 'unread' },
  new: { vi: 'Mới', en: 'New' },
  read: { vi: 'Đã đọc', en: 'Mark as read' },
  unreadAgain: { vi: 'Đánh dấu chưa đọc', en: 'Mark as unread' },
  readAll: { vi: 'Đánh dấu đã đọc tất cả thư trên trang', en: 'Mark all shown as read' },
  urgent: { vi: 'Khẩn', en: 'Urgent' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  none: { vi: 'Không có thư nào', en: 'No notices' },
  noneWhy: {
    vi: 'Thư đến khi có việc mới, sắp đến hạn, quá hạn hoặc khi có ý kiến chỉ đạo. Con số cạnh mục Hộp thư tự cập nhật.',
    en: 'Notices come when something is owed, falls due, is overdue or is directed. The number beside the inbox keeps itself up to date.',
  },
};

const periodPrefix = 'reporting-period/';

/** A notice is about a task, or about a reporting period. */
function placeOf(taskId: string) {
  if (!taskId.startsWith(periodPrefix)) return { to: '/tasks/$', params: { _splat: taskId } } as const;
  const [planId = '', period = ''] = taskId.slice(periodPrefix.length).split('/');
  return { to: '/periods/$planId/$period', params: { planId, period } } as const;
}

/** What was said to the person, the latest first; a notice leads to the duty that it is about. */
export function InboxPage() {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const [unreadOnly, setUnreadOnly] = useState(false);
  const { data, error, refetch, fetchNextPage, hasNextPage } = useInfiniteQuery({
    queryKey: ['inbox', unreadOnly],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam: from }) =>
      ask(
        api.GET('/inbox', {
          params: { query: { unread: unreadOnly ? 'true' : 'false', ...(from !== undefined && { from }) } },
        }),
      ),
    getNextPageParam: ({ next }) => next,
  });
  const mark = useMutation({
    mutationFn: ({ ids, read }: { ids: string[]; read: boolean }) =>
      ask(api.POST('/inbox/marks', { body: { ids, read } })),
    onSuccess: ({ unread }) => {
      queries.setQueryData(unreadKey, unread);
      void queries.invalidateQueries({ queryKey: ['inbox'] });
    },
  });
  const notices = data?.pages.flatMap((page) => page.notices) ?? [];
  const unread = notices.filter((notice) => !notice.read).map(({ id }) => id);
  return (
    <Stack gap="md" maw={860}>
      <Title order={1} size="h2">
        {say(words.title)}{' '}
        <Text span c="dimmed">
          {data && `${String(data.pages[0]?.unread ?? 0)} ${say(words.unread)}`}
        </Text>
      </Title>
      <Group className="no-print">
        <Switch
          label={say(words.unreadOnly)}
          checked={unreadOnly}
          onChange={({ currentTarget }) => setUnreadOnly(currentTarget.checked)}
        />
        {unread.length > 0 && (
          <Button variant="default" onClick={() => mark.mutate({ ids: unread, read: true })}>
            {say(words.readAll)}
          </Button>
        )}
      </Group>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {mark.error && <Failed fault={mark.error} />}
      {!data && !error && <Loading />}
      {data && notices.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <Stack component="ul" className="plain-list" gap="xs">
        {notices.map((notice) => (
          <NoticeCard
            key={notice.id}
            notice={notice}
            onMark={(read) => mark.mutate({ ids: [notice.id], read })}
          />
        ))}
      </Stack>
      {hasNextPage && (
        <Button variant="default" onClick={() => void fetchNextPage()}>
          {say(words.more)}
        </Button>
      )}
    </Stack>
  );
}

function NoticeCard({ notice, onMark }: { notice: InboxNotice; onMark: (read: boolean) => void }) {
  const { say } = useLanguage();
  const { read, subject, at, taskId, obligation, urgent } = notice;
  return (
    <li className="card">
      <Group justify="space-between" gap="xs">
        <div style={{ flex: '1 1 240px' }}>
          <Group gap="xs">
            {!read && <Chip tone="calm">{say(words.new)}</Chip>}
            {urgent && <Chip tone="late">{say(words.urgent)}</Chip>}
          </Group>
          <Link
            {...placeOf(taskId)}
            hash={obligation}
            className="task-link"
            style={{ fontWeight: read ? 400 : 700 }}
            onClick={() => {
              if (!read) onMark(true);
            }}
          >
            {say(subject)}
          </Link>
          <Text size="sm" c="dimmed">
            {shownMoment(at)}
          </Text>
        </div>
        <Button
          variant="default"
          size="compact-md"
          aria-label={`${say(read ? words.unreadAgain : words.read)}: ${say(subject)}`}
          onClick={() => onMark(!read)}
        >
          {say(read ? words.unreadAgain : words.read)}
        </Button>
      </Group>
    </li>
  );
}
