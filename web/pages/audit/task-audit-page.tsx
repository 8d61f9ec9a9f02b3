import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link, useParams } from '@tanstack/react-router';
import type { TaskEvent } from '../../../domain/task/events.js';
import { taskQuery, timelineQuery } from '../../data/queries.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import { Timeline } from '../task/timeline.js';
import { PastPart } from './past-part.js';
import { BundleLinks } from './plan-tools.js';
import { ReplayPart } from './replay-part.js';
import { SignOffMatrix } from './sign-off-matrix.js';
import { VerificationPart } from './verification.js';
import { Versions } from './versions.js';

const words = {
  title: { vi: 'Hồ sơ kiểm toán', en: 'Audit record' },
  back: { vi: 'Kiểm toán cả kế hoạch', en: 'Audit the whole plan' },
  number: { vi: 'nhiệm vụ', en: 'task' },
  task: { vi: 'Mở trang nhiệm vụ', en: 'Open the page of the task' },
};

/** The record of one task: how it stood at any moment, who signed what, its versions, its events, and whether all of it holds. */
export function TaskAuditPage() {
  const { say } = useLanguage();
  const { _splat: taskId = '' } = useParams({ strict: false });
  const { data: task, error, refetch } = useQuery(taskQuery(taskId));
  const { data: timeline } = useQuery(timelineQuery(taskId));
  if (error && !task) return <Failed fault={error} onRetry={() => void refetch()} />;
  if (!task || !timeline) return <Loading />;
  const events = timeline as unknown as readonly TaskEvent[];
  return (
    <Stack gap="xl" maw={900} component="article">
      <Stack gap={4}>
        <Link to="/audit" className="text-link">
          {say(words.back)}
        </Link>
        <Title order={1} size="h3">
          {say(words.title)}: {say(words.number)} {task.shortcoming}.{task.taskNumber}
        </Title>
        <Text>{task.text}</Text>
        <Text size="sm" c="dimmed" style={{ overflowWrap: 'anywhere' }}>
          {taskId}
        </Text>
        <Link to="/tasks/$" params={{ _splat: taskId }} className="text-link">
          {say(words.task)}
        </Link>
      </Stack>
      <VerificationPart of="task" id={taskId} />
      <PastPart taskId={taskId} events={events} />
      <SignOffMatrix events={events} />
      <Versions events={events} />
      <ReplayPart of="task" id={taskId} />
      <BundleLinks of="tasks" id={taskId} />
      <Timeline taskId={taskId} />
    </Stack>
  );
}
