import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useState } from 'react';
import { explainDue } from '../../../domain/calendar/explain.js';
import type { Policy } from '../../../domain/policy/policy.js';
import { rungNameIn } from '../../../domain/policy/rung-name.js';
import type { Task } from '../../data/api.js';
import { distance, shownDate, shownMoment, urgencyOf } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { type PlanTime, policyQuery } from '../../data/queries.js';
import { Chip, toneOfUrgency } from '../../parts/tone.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

type Obligation = Task['details']['obligations'][number];

const words = {
  owed: { vi: 'Đang phải làm', en: 'Owed now' },
  nothing: { vi: 'Không ai nợ việc gì ở nhiệm vụ này.', en: 'Nothing is owed in this task.' },
  due: { vi: 'Hạn', en: 'Due' },
  first: { vi: 'hạn đầu tiên', en: 'first date' },
  how: { vi: 'Cách tính', en: 'How it was reckoned' },
  next: { vi: 'Tiếp theo', en: 'Next' },
  told: { vi: 'Đã nhắc, báo', en: 'Already told' },
  suspended: { vi: 'đang tạm dừng tính thời hạn', en: 'the clock stands still' },
  nextReport: { vi: 'Báo cáo quý tới', en: 'Next quarterly report' },
  opens: { vi: 'mở từ', en: 'opens' },
};

/** What is owed now: by whom, until when and why then, and what happens next if it is not done. */
export function Duties({ task, time }: { task: Task; time: PlanTime }) {
  const { say } = useLanguage();
  const { data: policy } = useQuery(policyQuery(task.planId));
  const open = task.details.obligations
    .filter(({ outcome }) => outcome === undefined)
    .toSorted((one, other) => (one.due < other.due ? -1 : 1));
  const { nextReport } = task.details;
  return (
    <Stack component="section" gap="sm" aria-label={say(words.owed)}>
      <Title order={2} size="h4">
        {say(words.owed)}
      </Title>
      {open.length === 0 && <Text c="dimmed">{say(words.nothing)}</Text>}
      {open.map((obligation) => (
        <Duty key={obligation.id} obligation={obligation} time={time} policy={policy as Policy | undefined} />
      ))}
      {nextReport && (
        <Text c="dimmed">
          {say(words.nextReport)}: {say(words.due).toLowerCase()} {shownDate(nextReport.due)},{' '}
          {say(words.opens)} {shownDate(nextReport.opensAt)}
        </Text>
      )}
    </Stack>
  );
}

function Duty({
  obligation,
  time,
  policy,
}: {
  obligation: Obligation;
  time: PlanTime;
  policy: Policy | undefined;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { id, due, originalDue, debtor, basis, ladder, schedule, fired, firedBefore, text, suspended } =
    obligation;
  const rungs = policy?.ladders[ladder as keyof Policy['ladders']] ?? [];
  const nameOfRung = (rungId: string) => say(rungNameIn(rungs, rungId));
  const urgency = urgencyOf({ due, time });
  const [next] = schedule;
  const told = fired.slice(firedBefore);
  const isMeant = useHash() === id;
  return (
    <div
      id={id}
      className={`card target${urgency === 'overdue' ? ' card-late' : ''}${isMeant ? ' is-target' : ''}`}
      ref={(element) => {
        if (isMeant) element?.scrollIntoView({ block: 'center' });
      }}
    >
      <Text fw={700}>
        {say(obligationName(id))}{' '}
        <Chip tone={toneOfUrgency[urgency]}>
          {say(suspended ? words.suspended : distance({ due, time }))}
        </Chip>
      </Text>
      <Text>{say(nameOf(debtor.kind === 'leader' ? debtor.leader : debtor.unit))}</Text>
      {text !== undefined && <Text>“{text}”</Text>}
      <Text size="sm" c="dimmed">
        {say(words.due)} {shownDate(due)}
        {originalDue !== due && ` (${say(words.first)} ${shownDate(originalDue)})`}.{' '}
        {basis.kind === 'workingDays' &&
          `${say(words.how)}: ${say(explainDue({ calendar: time.calendar, basis, due }))}.`}
      </Text>
      {told.length > 0 && (
        <Text size="sm" c="dimmed">
          {say(words.told)}: {told.map(({ rung, at }) => `${nameOfRung(rung)} (${shownDate(at)})`).join('; ')}
          .
        </Text>
      )}
      {next && (
        <Text size="sm" c="dimmed">
          {say(words.next)}: {shownMoment(next.at)} – {nameOfRung(next.rung)}.
        </Text>
      )}
    </div>
  );
}

/** The obligation that a mail or a list leads to. */
function useHash(): string {
  const read = () => decodeURIComponent(location.hash.slice(1));
  const [hash, setHash] = useState(read);
  useEffect(() => {
    const look = () => setHash(read());
    window.addEventListener('hashchange', look);
    return () => window.removeEventListener('hashchange', look);
  }, []);
  return hash;
}
