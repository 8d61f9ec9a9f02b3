import { Button, Text } from '@mantine/core';
import { useWindowVirtualizer } from '@tanstack/react-virtual';
import { Link } from '@tanstack/react-router';
import { useLayoutEffect, useRef, useState } from 'react';
import { dutyName } from '../../../domain/notices/duty-name.js';
import { commandNames } from '../../../domain/task/command-names.js';
import { usualAct } from '../../data/acts.js';
import { distance, type OwedDuty, shownDate, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { type PlanTime, useAccount } from '../../data/queries.js';
import { Chip, toneOfUrgency } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { AcceptButton } from './accept-button.js';

const words = {
  list: { vi: 'Danh sách việc', en: 'List of duties' },
  due: { vi: 'Hạn', en: 'Due' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  open: { vi: 'Xem', en: 'Open' },
  joins: { vi: 'phối hợp với', en: 'joining' },
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
  const list = useRef<HTMLOListElement>(null);
  const [scrollMargin, setScrollMargin] = useState(0);
  useLayoutEffect(() => setScrollMargin(list.current?.offsetTop ?? 0), []);
  const virtual = useWindowVirtualizer({
    count: duties.length,
    estimateSize: () => 84,
    overscan: 10,
    scrollMargin,
    getItemKey: (index) => {
      const owed = duties[index];
      return owed ? `${owed.row.taskId} ${owed.duty.id}` : index;
    },
  });
  return (
    <ol
      ref={list}
      className="plain-list"
      aria-label={say(words.list)}
      style={{ position: 'relative', height: virtual.getTotalSize() }}
    >
      {virtual.getVirtualItems().map(({ key, index, start }) => {
        const owed = duties[index];
        const time = owed && times.get(owed.row.planId);
        return (
          owed &&
          time && (
            <li
              key={key}
              ref={virtual.measureElement}
              data-index={index}
              aria-setsize={duties.length}
              aria-posinset={index + 1}
              style={{
                position: 'absolute',
                width: '100%',
                transform: `translateY(${String(start - scrollMargin)}px)`,
              }}
            >
              <DutyRow owed={owed} time={time} />
            </li>
          )
        );
      })}
    </ol>
  );
}

function DutyRow({ owed: { duty, row }, time }: { owed: OwedDuty; time: PlanTime }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { person } = useAccount();
  const number = `${String(row.shortcoming)}.${String(row.taskNumber)}`;
  const act = usualAct({ kind: duty.kind, role: person.role });
  const joins = row.unit !== undefined && row.unit !== duty.debtor;
  const place = { to: '/tasks/$', params: { _splat: row.taskId }, hash: duty.id } as const;
  return (
    <div className="duty-row">
      <div>
        <Text fw={700} component="span">
          {say(dutyName({ kind: duty.kind, obligation: duty.id }))}
        </Text>{' '}
        <Text c="dimmed" component="span" size="sm">
          {say(words.task)} {number}
          {joins && ` · ${say(words.joins)} ${say(nameOf(row.unit ?? ''))}`}
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
          renderRoot={(props) => <Link {...props} {...place} search={{ duty: duty.id, ...(act && { act }) }} />}
          variant={act ? 'filled' : 'default'}
          aria-label={`${say(act ? commandNames[act] : words.open)}: ${say(words.task)} ${number}`}
        >
          {say(act ? commandNames[act] : words.open)}
        </Button>
      )}
    </div>
  );
}
