import { Button, Group, List, NumberInput, Stack, Table, Text, Title } from '@mantine/core';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { Schemas } from '../../../client/client.js';
import { api, ask } from '../../data/api.js';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Section } from '../../parts/section.js';
import { Failed, Loading } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Nếu báo Phó Chủ tịch vào ngày khác', en: 'If the vice-chairman were told on another day' },
  what: {
    vi: 'Vẫn những việc con người đã làm, vào đúng lúc đó, nhưng theo chính sách khác ngay từ đầu: những lần báo nào sẽ có thêm, những lần nào sẽ không có. Phần trước khi dondoc tiếp nhận giữ nguyên như đã khai báo. Không có gì bị thay đổi. Chính sách hay lịch bất kỳ: dondoc audit what-if.',
    en: 'The same people doing the same at the same moments, under another policy from the start: which rungs would have fired beside, and which not. What was before dondoc stays as it was declared. Nothing is changed. Any policy or calendar: dondoc audit what-if.',
  },
  days: { vi: 'Số ngày làm việc sau hạn thì báo Phó Chủ tịch', en: 'Working days after a date' },
  run: { vi: 'Xem sẽ khác gì', en: 'Show what would differ' },
  added: { vi: 'Sẽ có thêm', en: 'Would have fired' },
  omitted: { vi: 'Sẽ không có', en: 'Would not have fired' },
  answers: {
    vi: 'Thao tác sẽ có kết quả khác; từ đó trở đi hai quá khứ khác nhau cả vì lý do này',
    en: 'Commands that would have been answered otherwise; from there on the pasts differ for that too',
  },
  none: { vi: 'Không có', en: 'None' },
  at: { vi: 'Lúc', en: 'At' },
  to: { vi: 'Báo', en: 'To' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  more: { vi: 'và nhiều hơn nữa', en: 'and more' },
};
const mostShown = 20;

type WhatIf = Schemas['WhatIf'];

/** What another day of the vice-chairman would have brought in the recorded past. */
export function WhatIfPart({ planId }: { planId: string }) {
  const { say } = useLanguage();
  const [days, setDays] = useState(3);
  const { mutate, data, error, isPending } = useMutation({
    mutationFn: (workingDays: number) =>
      ask(
        api.POST('/audit/plans/{planId}/what-if', {
          params: { path: { planId } },
          body: { rungs: [{ rung: 'viceChairman', workingDays }] },
        }),
      ),
  });
  const run = () => mutate(days);
  return (
    <Section title={say(words.title)}>
      <Text c="dimmed">{say(words.what)}</Text>
      <Group align="flex-end">
        <NumberInput
          label={say(words.days)}
          value={days}
          min={0}
          max={250}
          allowDecimal={false}
          onChange={(value) => setDays(Number(value) || 0)}
        />
        <Button variant="default" onClick={run} loading={isPending}>
          {say(words.run)}
        </Button>
      </Group>
      {isPending && <Loading />}
      {error && !isPending && <Failed fault={error} onRetry={run} />}
      {data && !isPending && <Difference answer={data as WhatIf} />}
    </Section>
  );
}

function Difference({ answer: { tasks, same, counts, added, omitted, answers } }: { answer: WhatIf }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const counted = {
    vi: `${String(tasks)} nhiệm vụ: ${String(counts.added)} lần nhắc và báo sẽ có thêm, ${String(counts.omitted)} lần sẽ không có, ${String(same)} lần như cũ.`,
    en: `${String(tasks)} tasks: ${String(counts.added)} rungs would have fired beside, ${String(counts.omitted)} not at all, ${String(same)} as they did.`,
  };
  return (
    <Stack gap="sm">
      <Text role="status" fw={600}>
        {say(counted)}
      </Text>
      <Rungs title={say(words.added)} rungs={[...added]} count={counts.added} />
      <Rungs title={say(words.omitted)} rungs={[...omitted]} count={counts.omitted} />
      {counts.answers > 0 && (
        <>
          <Title order={3} size="h5">
            {say(words.answers)} ({counts.answers})
          </Title>
          <List>
            {[...answers].slice(0, mostShown).map(({ at, taskId, command, person, recorded, wouldBe }) => (
              <List.Item key={`${at} ${taskId} ${command}`}>
                {shownMoment(at)}, {say(nameOf(person))}: {taskId}, {command}: {recorded} → {wouldBe}
              </List.Item>
            ))}
          </List>
        </>
      )}
    </Stack>
  );
}

function Rungs({ title, rungs, count }: { title: string; rungs: WhatIf['added']; count: number }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const rows = [...rungs].slice(0, mostShown);
  return (
    <>
      <Title order={3} size="h5">
        {title} ({count})
      </Title>
      {rows.length === 0 ? (
        <Text>{say(words.none)}</Text>
      ) : (
        <Table.ScrollContainer minWidth={520} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table striped aria-label={title}>
            <Table.Thead>
              <Table.Tr>
                {[words.at, words.to, words.task].map((word) => (
                  <Table.Th key={word.vi}>{say(word)}</Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {rows.map(({ at, task, obligation, rung, recipient }) => (
                <Table.Tr key={`${at} ${task} ${obligation} ${rung} ${recipient}`}>
                  <Table.Th scope="row">{shownMoment(at)}</Table.Th>
                  <Table.Td>{say(nameOf(recipient))}</Table.Td>
                  <Table.Td>{task}</Table.Td>
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
      {count > rows.length && rows.length > 0 && <Text c="dimmed">… {say(words.more)}</Text>}
    </>
  );
}
