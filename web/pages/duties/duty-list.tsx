import { Button, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { dutyName } from '../../../domain/notices/duty-name.js';
import { commandNames } from '../../../domain/task/command-names.js';
import { usualAct } from '../../data/acts.js';
import { distance, type OwedDuty, shownDate, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { type PlanTime, useAccount } from '../../data/queries.js';
import { Chip, toneOfUrgency } from '../../parts/tone.js';
import { VirtualList } from '../../parts/virtual-list.js';
import { useLanguage } from '../../texts/language.js';
import { AcceptButton } from './accept-button.js';

const words = {
  list: { vi: 'Danh sách việc', en: 'List of duties' },
  due: { vi: 'Hạn', en: 'Due' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  open: { vi: 'Xem', en: 'Open' },
  joins: { vi: 'phối hợp với', en: 'joining' },
  of: { vi: 'của', en: 'of' },
};

/** Rows in any number: only those on the screen are drawn. */
export function DutyList({
  duties,
  times,
}: {
  duties: readonly OwedDuty[];
  times: ReadonlyMap<string, PlanTime>;
}) {
  const { say } = useLanguage();
  return (
    <VirtualList
      label={say(words.list)}
      items={duties}
      keyOf={({ row, duty }) => `${row.taskId} ${duty.id}`}
      rowHeight={84}
    >
      {(owed) => {
        const time = times.get(owed.row.planId);
        return time && <DutyRow owed={owed} time={time} />;
      }}
    </VirtualList>
  );
}

function DutyRow({ owed: { duty, row }, time }: { owed: OwedDuty; time: PlanTime }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { person } = useAccount();
  const number = `${String(row.shortcoming)}.${String(row.taskNumber)}`;
  const act = usualAct({ kind: duty.kind, role: person.role, phase: row.phase });
  const isOfOther = row.unit !== undefined && row.unit !== duty.debtor;
  const place = { to: '/tasks/$', params: { _splat: row.taskId }, hash: duty.id } as const;
  return (
    <div className="duty-row">
      <div>
        <Text fw={700} component="span">
          {say(dutyName({ kind: duty.kind, obligation: duty.id }))}
        </Text>{' '}
        <Text c="dimmed" component="span" size="sm">
          {say(words.task)} {number}
          {isOfOther &&
            ` · ${say(duty.kind === 'signOff' ? words.joins : words.of)} ${say(nameOf(row.unit ?? ''))}`}
        </Text>
        <Link {...place} className="task-link clamp">
          {row.text}
        </Link>
      </div>
      <div>
        <Chip tone={toneOfUrgency[urgencyOf({ due: duty.due, time })]}>
          {say(distance({ due: duty.due, time }))}
        </Chip>
        <Text size="sm" c="dimmed">
          {say(words.due)} {shownDate(duty.due)}
        </Text>
      </div>
      {act === 'acceptAssignment' ? (
        <AcceptButton taskId={row.taskId} number={number} />
      ) : (
        <Button
          renderRoot={(props) => (
            <Link {...props} {...place} search={{ duty: duty.id, ...(act && { act }) }} />
          )}
          variant={act ? 'filled' : 'default'}
          aria-label={`${say(act ? commandNames[act] : words.open)}: ${say(words.task)} ${number}`}
        >
          {say(act ? commandNames[act] : words.open)}
        </Button>
      )}
    </div>
  );
}
