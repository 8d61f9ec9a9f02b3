import { Button, Group, Menu, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { addWorkingDays } from '../../../domain/calendar/working-calendar.js';
import { commandNames } from '../../../domain/task/command-names.js';
import type { CommandType } from '../../../domain/task/commands.js';
import { distance, type OwedDuty, shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { type PlanTime, policyQuery, useAccount } from '../../data/queries.js';
import { Chip } from '../../parts/tone.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  owes: { vi: 'nợ', en: 'owes' },
  due: { vi: 'hạn', en: 'due' },
  since: { vi: 'Lên đến tôi từ', en: 'With me since' },
  until: { vi: 'cần chỉ đạo trước hết ngày', en: 'to be directed by' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  others: { vi: 'Cách khác', en: 'Otherwise' },
  story: { vi: 'Toàn bộ câu chuyện', en: 'The whole story' },
};
const others: readonly CommandType[] = ['extend', 'summon', 'directReassign', 'takeToChairman'];

/** One thing that is late and now waits for a leader: who owes what since when, and what he can do, two taps away. */
export function DirectionCard({
  owed: { duty, row },
  time,
  onChoose,
}: {
  owed: OwedDuty;
  time: PlanTime;
  onChoose: (command: CommandType) => void;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { person } = useAccount();
  const { data: policy } = useQuery(policyQuery(row.planId));
  const about = aboutOf(duty.id);
  const late = row.duties.find(({ id }) => id === about);
  const who = say(nameOf(late?.debtor ?? row.unit ?? ''));
  const number = `${String(row.shortcoming)}.${String(row.taskNumber)}`;
  const since = policy && addWorkingDays(time.calendar, duty.originalDue, -policy.directionWorkingDays);
  const means = others.filter((command) => command !== 'takeToChairman' || person.role === 'viceChairman');
  return (
    <li className="card card-late">
      <Text fw={700}>
        {who} {say(words.owes)} “{say(obligationName(about))}”
      </Text>
      <Group gap="xs" my={4}>
        {late && <Chip tone="late">{say(distance({ due: late.due, time }))}</Chip>}
        {late && (
          <Text size="sm" component="span">
            {say(words.due)} {shownDate(late.due)}
          </Text>
        )}
      </Group>
      <Link
        to="/tasks/$"
        params={{ _splat: row.taskId }}
        hash={about}
        className="task-link clamp"
        aria-label={`${say(words.task)} ${number}: ${row.text}`}
      >
        {number} {row.text}
      </Link>
      <Text size="sm" c="dimmed" my={4}>
        {since !== undefined && `${say(words.since)} ${shownDate(since)}; `}
        {say(words.until)} {shownDate(duty.due)}
      </Text>
      <Group gap="xs" wrap="nowrap">
        <Button
          size="md"
          px="sm"
          flex="1 0 auto"
          onClick={() => onChoose('instruct')}
          aria-label={`${say(commandNames.instruct)}: ${who}, ${say(words.task)} ${number}`}
        >
          {say(commandNames.instruct)}
        </Button>
        <Menu position="bottom-end" width={260}>
          <Menu.Target>
            <Button
              size="md"
              px="sm"
              flex="0 1 auto"
              variant="default"
              aria-label={`${say(words.others)}: ${say(words.task)} ${number}`}
            >
              {say(words.others)}
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {means.map((command) => (
              <Menu.Item key={command} onClick={() => onChoose(command)}>
                {say(commandNames[command])}
              </Menu.Item>
            ))}
            <Menu.Item
              renderRoot={(props) => <Link {...props} to="/tasks/$" params={{ _splat: row.taskId }} />}
            >
              {say(words.story)}
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </li>
  );
}

/** `direction/<what is late>/<n>`. */
function aboutOf(direction: string): string {
  return direction.slice('direction/'.length, direction.lastIndexOf('/'));
}
