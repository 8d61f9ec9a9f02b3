import { Progress, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { launchQuery } from '../../data/plans.js';
import { Failed } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  running: { vi: 'Đang triển khai', en: 'Launching' },
  done: { vi: 'Đã triển khai xong', en: 'Launched' },
  of: { vi: 'quy trình đã khởi động, trên', en: 'processes started, of' },
  stays: {
    vi: 'Việc triển khai chạy trên máy chủ: đóng trang này cũng không dừng.',
    en: 'The launch goes on in the server: closing this page does not stop it.',
  },
  tasks: { vi: 'Xem các nhiệm vụ', en: 'See the tasks' },
};

/** How far a launch is, as it goes. */
export function Launching({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const { data, error, refetch } = useQuery(launchQuery(planId));
  if (error) return <Failed fault={error} onRetry={() => void refetch()} />;
  const { started = 0, of = 0, done = false } = data ?? {};
  const says = `${String(started)} ${say(words.of)} ${String(of)}`;
  return (
    <Stack maw={620}>
      <Title order={1} size="h2">
        {say(done ? words.done : words.running)}
      </Title>
      <Progress.Root size="xl">
        <Progress.Section value={of === 0 ? 0 : (100 * started) / of} aria-label={says} />
      </Progress.Root>
      <Text role="status">{says}</Text>
      {done ? (
        <Link to="/tasks" search={{ plan: planId }} className="text-link">
          {say(words.tasks)}
        </Link>
      ) : (
        <Text c="dimmed">{say(words.stays)}</Text>
      )}
    </Stack>
  );
}
