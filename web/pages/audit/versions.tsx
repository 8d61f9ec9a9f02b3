import { Group, NativeSelect, Stack, Table, Text, Title } from '@mantine/core';
import { useState } from 'react';
import type { TaskEvent } from '../../../domain/task/events.js';
import { shownDate, shownMoment } from '../../data/duties.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { type Version, versionsIn } from './plan-versions.js';

const words = {
  title: { vi: 'Các bản kế hoạch chi tiết', en: 'Versions of the detailed plan' },
  none: { vi: 'Chưa có bản nào.', en: 'There is none yet.' },
  left: { vi: 'Bản bên trái', en: 'Left' },
  right: { vi: 'Bản bên phải', en: 'Right' },
  version: { vi: 'Bản', en: 'Version' },
  part: { vi: 'Mục', en: 'Part' },
  step: { vi: 'Bước', en: 'Step' },
  completion: { vi: 'Hoàn thành', en: 'Completion' },
  directedBy: { vi: 'Người chỉ đạo', en: 'Directed by' },
  causes: { vi: 'Nguyên nhân', en: 'Causes' },
  other: { vi: 'khác', en: 'differs' },
};

/** Two versions of the detailed plan, line by line; what differs is marked with a word. */
export function Versions({ events }: { events: readonly TaskEvent[] }) {
  const { say } = useLanguage();
  const versions = versionsIn(events);
  const last = versions.length - 1;
  const [left, setLeft] = useState(Math.max(0, last - 1));
  const [right, setRight] = useState(Math.max(0, last));
  const choices = versions.map(({ version, at }, place) => ({
    value: String(place),
    label: `${say(words.version)} ${String(version)}, ${shownMoment(at)}`,
  }));
  const [one, other] = [versions[left], versions[right]];
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)} ({versions.length})
      </Title>
      {!one || !other ? (
        <Text c="dimmed">{say(words.none)}</Text>
      ) : (
        <>
          <Group grow>
            <NativeSelect
              label={say(words.left)}
              data={choices}
              value={String(left)}
              onChange={({ currentTarget }) => setLeft(Number(currentTarget.value))}
            />
            <NativeSelect
              label={say(words.right)}
              data={choices}
              value={String(right)}
              onChange={({ currentTarget }) => setRight(Number(currentTarget.value))}
            />
          </Group>
          <SideBySide one={one} other={other} />
        </>
      )}
    </Stack>
  );
}

function SideBySide({ one, other }: { one: Version; other: Version }) {
  const { say } = useLanguage();
  const steps = Math.max(one.content.steps.length, other.content.steps.length);
  const rows = [
    ...Array.from({ length: steps }, (_none, place) => ({
      name: `${say(words.step)} ${String(place + 1)}`,
      of: (version: Version) => stepText(version, place),
    })),
    { name: say(words.directedBy), of: ({ content }: Version) => content.directedBy },
    { name: say(words.completion), of: ({ content }: Version) => shownDate(content.completion) },
    {
      name: say(words.causes),
      of: ({ content }: Version) => content.causes.map(({ text }) => text).join('; '),
    },
  ];
  return (
    <Table.ScrollContainer minWidth={560} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
      <Table striped layout="fixed">
        <Table.Thead>
          <Table.Tr>
            <Table.Th w={130}>{say(words.part)}</Table.Th>
            <Table.Th>
              {say(words.version)} {one.version}
            </Table.Th>
            <Table.Th>
              {say(words.version)} {other.version}
            </Table.Th>
          </Table.Tr>
        </Table.Thead>
        <Table.Tbody>
          {rows.map(({ name, of }) => {
            const [before, after] = [of(one), of(other)];
            return (
              <Table.Tr key={name}>
                <Table.Th scope="row">{name}</Table.Th>
                <Table.Td>{before}</Table.Td>
                <Table.Td>
                  {after} {before !== after && <Chip tone="soon">{say(words.other)}</Chip>}
                </Table.Td>
              </Table.Tr>
            );
          })}
        </Table.Tbody>
      </Table>
    </Table.ScrollContainer>
  );
}

function stepText({ content }: Version, place: number): string {
  const step = content.steps[place];
  return step ? `${step.text} (${step.person}, ${shownDate(step.due)})` : '–';
}
