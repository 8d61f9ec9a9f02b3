import { Button, Group, Stack, Text, Title } from '@mantine/core';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { lazy, type ReactNode, Suspense, useMemo, useState } from 'react';
import type { CommandType } from '../../../domain/task/commands.js';
import { dutiesOf, type OwedDuty } from '../../data/duties.js';
import { type PlannedDirection, useGivenDirections } from '../../data/overview.js';
import { type PlanTime, taskQuery, tasksQuery, useAccount, usePlanTimes } from '../../data/queries.js';
import { Section } from '../../parts/section.js';
import { Empty, Failed, Loading } from '../../parts/states.js';
import { debtorOf } from '../../shell/places.js';
import { useLanguage } from '../../texts/language.js';
import type { Chosen } from '../task/command-form.js';
import { DirectedCard } from './directed-card.js';
import { DirectionCard } from './direction-card.js';
import { GivenCard } from './given-card.js';

const CommandFormModal = lazy(async () => ({
  default: (await import('../task/command-form.js')).CommandFormModal,
}));

const words = {
  title: { vi: 'Cần tôi chỉ đạo', en: 'For me to direct' },
  reached: { vi: 'việc chậm đã lên đến tôi', en: 'late duties have reached me' },
  petitions: { vi: 'Kiến nghị chờ tôi trả lời', en: 'Petitions for me to answer' },
  answer: { vi: 'Trả lời', en: 'Answer' },
  directed: { vi: 'Tôi đã chỉ đạo, đang chờ thực hiện', en: 'What I directed and wait for' },
  none: { vi: 'Không có việc nào chờ tôi chỉ đạo', en: 'Nothing waits for me' },
  noneWhy: {
    vi: 'Việc quá hạn 5 ngày làm việc trong lĩnh vực của tôi, kiến nghị và đơn xin gia hạn sẽ hiện ra ở đây; hộp thư cũng báo.',
    en: 'Duties that are five working days overdue in my fields, petitions and requests for extension appear here; the inbox tells of them too.',
  },
  settled: { vi: 'Tôi đã chỉ đạo, đã có kết quả', en: 'What I directed and has come to an end' },
  noneDirected: {
    vi: 'Chưa có ý kiến chỉ đạo nào đang chờ thực hiện. Đơn vị báo đã làm xong thì việc chuyển xuống mục kết quả bên dưới.',
    en: 'No direction waits to be carried out. When a unit reports it done, it moves to the results below.',
  },
  late: { vi: 'Xem ai đang chậm bao lâu', en: 'See who is late, and how long' },
};

/** What has reached a leader, why, and what became of what he directed. Made for a phone. */
export function DirectionsPage() {
  const { say } = useLanguage();
  const { person } = useAccount();
  const queries = useQueryClient();
  const leader = debtorOf(person) ?? '';
  const owed = useQuery(tasksQuery({ debtor: leader, sort: 'due' }));
  const given = useGivenDirections();
  const planIds = useMemo(
    () => [...new Set([...(owed.data ?? []), ...(given.data ?? [])].map(({ planId }) => planId))],
    [owed.data, given.data],
  );
  const times = usePlanTimes(planIds);
  const [chosen, setChosen] = useState<{ readonly what: Chosen; readonly time: PlanTime }>();
  const fault = owed.error ?? given.error;
  if (fault) return <Failed fault={fault} onRetry={() => void queries.invalidateQueries()} />;
  if (!owed.data || !given.data || times.size < planIds.length) return <Loading />;
  const mine = dutiesOf({ rows: owed.data, debtor: leader });
  const directions = mine.filter(({ duty }) => duty.kind === 'direction');
  const petitions = mine.filter(({ duty }) => duty.kind === 'petitionAnswer');
  const settled = given.data.filter(({ done, lapsed }) => done !== undefined || lapsed === true);
  const awaited = given.data.filter((one) => !settled.includes(one));
  const choose = async ({ owed: { duty, row }, command }: { owed: OwedDuty; command: CommandType }) => {
    const time = times.get(row.planId);
    const task = await queries.fetchQuery(taskQuery(row.taskId));
    const target = command === 'answerPetition' ? duty.id.slice('petitionAnswer/'.length) : duty.id;
    if (time) setChosen({ what: { task, command, target }, time });
  };
  const timeOf = ({ row }: OwedDuty) => times.get(row.planId);
  return (
    <Stack gap="lg" maw={760}>
      <div>
        <Title order={1} size="h2">
          {say(words.title)}
        </Title>
        <Text>
          <strong>{directions.length}</strong> {say(words.reached)}.{' '}
          <Link to="/overdue" className="text-link">
            {say(words.late)}
          </Link>
        </Text>
      </div>
      {directions.length === 0 && <Empty title={say(words.none)}>{say(words.noneWhy)}</Empty>}
      <Cards>
        {directions.map((one) => {
          const time = timeOf(one);
          return (
            time && (
              <DirectionCard
                key={`${one.row.taskId} ${one.duty.id}`}
                owed={one}
                time={time}
                onChoose={(command) => void choose({ owed: one, command })}
              />
            )
          );
        })}
      </Cards>
      {petitions.length > 0 && (
        <Section title={say(words.petitions)}>
          <Cards>
            {petitions.map((one) => {
              const time = timeOf(one);
              return (
                time && (
                  <DirectedCard key={`${one.row.taskId} ${one.duty.id}`} owed={one} time={time}>
                    <Group mt="xs">
                      <Button onClick={() => void choose({ owed: one, command: 'answerPetition' })}>
                        {say(words.answer)}
                      </Button>
                    </Group>
                  </DirectedCard>
                )
              );
            })}
          </Cards>
        </Section>
      )}
      <Section title={`${say(words.directed)} (${String(awaited.length)})`}>
        {awaited.length === 0 && <Text c="dimmed">{say(words.noneDirected)}</Text>}
        <GivenCards given={awaited} times={times} />
      </Section>
      {settled.length > 0 && (
        <Section title={`${say(words.settled)} (${String(settled.length)})`}>
          <GivenCards given={settled} times={times} />
        </Section>
      )}
      {chosen && (
        <Suspense>
          <CommandFormModal chosen={chosen.what} time={chosen.time} onClose={() => setChosen(undefined)} />
        </Suspense>
      )}
    </Stack>
  );
}

function GivenCards({
  given,
  times,
}: {
  given: readonly PlannedDirection[];
  times: ReadonlyMap<string, PlanTime>;
}) {
  return (
    <Cards>
      {given.map((one) => {
        const time = times.get(one.planId);
        return time && <GivenCard key={`${one.taskId} ${one.direction}`} given={one} time={time} />;
      })}
    </Cards>
  );
}

function Cards({ children }: { children: ReactNode }) {
  return (
    <Stack component="ul" className="plain-list" gap="sm">
      {children}
    </Stack>
  );
}
