import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { periodName } from '../../../domain/notices/duty-name.js';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { useOwnPeriods } from '../../data/periods.js';
import { useAccount } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Báo cáo của đơn vị chờ bạn nộp', en: 'Reports of the unit that wait for you to file' },
  tasks: { vi: 'nhiệm vụ', en: 'tasks' },
  by: { vi: 'người soạn', en: 'written by' },
  open: { vi: 'Xem thay đổi và nộp', en: 'See the changes and file' },
};

/** Reports that an officer has submitted to the head of his unit. */
export function SubmittedReports() {
  const { say } = useLanguage();
  const { person } = useAccount();
  const nameOf = useNames();
  const periods = useOwnPeriods() ?? [];
  const submitted = periods.filter(({ standing }) => standing?.status === 'submitted');
  if (person.role !== 'unitHead' || submitted.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      {submitted.map(({ row: { planId, period }, standing }) => (
        <Group key={`${planId}/${period}`} className="card" justify="space-between">
          <div>
            <Text fw={700}>{say(periodName(period))}</Text>
            <Text size="sm" c="dimmed">
              {standing?.owed} {say(words.tasks)}, {say(words.by)} {say(nameOf(standing?.writtenBy ?? ''))}
              {standing?.savedAt !== undefined && `, ${shownMoment(standing.savedAt)}`}
            </Text>
          </div>
          <Button
            renderRoot={(props) => (
              <Link
                {...props}
                to="/reports/$planId/$period/$unit"
                params={{ planId, period, unit: person.unit ?? '' }}
              />
            )}
          >
            {say(words.open)}
          </Button>
        </Group>
      ))}
    </Stack>
  );
}
