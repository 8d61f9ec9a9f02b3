import { Stack, Table, Text, Title } from '@mantine/core';
import type { TaskEvent } from '../../../domain/task/events.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Chip, type Tone } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { type Answer, answersIn } from './plan-versions.js';

const words = {
  title: { vi: 'Ký phối hợp', en: 'Sign-offs' },
  none: { vi: 'Chưa đơn vị phối hợp nào được hỏi.', en: 'No coordinating unit was asked yet.' },
  unit: { vi: 'Đơn vị phối hợp', en: 'Coordinating unit' },
  version: { vi: 'Bản', en: 'Version' },
};
const answers = {
  signed: { tone: 'done', word: { vi: 'Đã ký', en: 'Signed' } },
  objected: { tone: 'late', word: { vi: 'Không đồng ý', en: 'Objected' } },
  silent: { tone: 'soon', word: { vi: 'Im lặng là đồng ý', en: 'Silent, counts as consent' } },
  asked: { tone: 'plain', word: { vi: 'Đã hỏi', en: 'Asked' } },
} as const satisfies Record<Answer['answer'], { tone: Tone; word: { vi: string; en: string } }>;

/** What each coordinating unit answered to each version of the detailed plan. */
export function SignOffMatrix({ events }: { events: readonly TaskEvent[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const given = answersIn(events);
  const versions = [...new Set(given.map(({ version }) => version))].sort((one, other) => one - other);
  const units = [...new Set(given.map(({ unit }) => unit))];
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      {given.length === 0 && <Text c="dimmed">{say(words.none)}</Text>}
      {given.length > 0 && (
        <Table.ScrollContainer minWidth={420} scrollAreaProps={{ viewportProps: { tabIndex: 0 } }}>
          <Table striped>
            <Table.Thead>
              <Table.Tr>
                <Table.Th>{say(words.unit)}</Table.Th>
                {versions.map((version) => (
                  <Table.Th key={version}>
                    {say(words.version)} {version}
                  </Table.Th>
                ))}
              </Table.Tr>
            </Table.Thead>
            <Table.Tbody>
              {units.map((unit) => (
                <Table.Tr key={unit}>
                  <Table.Th scope="row">{say(nameOf(unit))}</Table.Th>
                  {versions.map((version) => (
                    <Table.Td key={version}>
                      <Cell answer={given.find((one) => one.unit === unit && one.version === version)} />
                    </Table.Td>
                  ))}
                </Table.Tr>
              ))}
            </Table.Tbody>
          </Table>
        </Table.ScrollContainer>
      )}
    </Stack>
  );
}

function Cell({ answer }: { answer: Answer | undefined }) {
  const { say } = useLanguage();
  if (!answer) return '–';
  const { tone, word } = answers[answer.answer];
  return (
    <>
      <Chip tone={tone}>{say(word)}</Chip>
      <Text size="sm">
        {shownDate(answer.at)}
        {answer.reason !== undefined && `: ${answer.reason}`}
      </Text>
    </>
  );
}
