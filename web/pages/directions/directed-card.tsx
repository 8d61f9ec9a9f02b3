import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import { distance, type OwedDuty, shownDate, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import type { PlanTime } from '../../data/queries.js';
import { Chip, toneOfUrgency } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = { due: { vi: 'Hạn', en: 'Due' }, task: { vi: 'Nhiệm vụ', en: 'Task' } };

/** Something owed around a leader: by whom, until when, in which task. */
export function DirectedCard({
  owed: { duty, row },
  time,
  children,
}: {
  owed: OwedDuty;
  time: PlanTime;
  children?: ReactNode;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const number = `${String(row.shortcoming)}.${String(row.taskNumber)}`;
  const unit = duty.kind === 'carryOut' ? duty.debtor : (row.unit ?? duty.debtor);
  return (
    <li className="card">
      <Text fw={700}>
        {say(nameOf(unit))}{' '}
        <Chip tone={toneOfUrgency[urgencyOf({ due: duty.due, time })]}>
          {say(distance({ due: duty.due, time }))}
        </Chip>
      </Text>
      <Link
        to="/tasks/$"
        params={{ _splat: row.taskId }}
        hash={duty.id}
        className="task-link clamp"
        aria-label={`${say(words.task)} ${number}: ${row.text}`}
      >
        {number} {row.text}
      </Link>
      <Text size="sm" c="dimmed">
        {say(words.due)} {shownDate(duty.due)}
      </Text>
      {children}
    </li>
  );
}
