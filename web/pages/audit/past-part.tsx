import { Group, List, Slider, Stack, Text, Title } from '@mantine/core';
import { keepPreviousData, useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskEvent } from '../../../domain/task/events.js';
import { type OfficialStatus, officialStatusNames } from '../../../domain/views/official-status.js';
import { shownDate, shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Failed, Loading } from '../../parts/states.js';
import { eventSentence, obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';
import { pastQuery } from './audit-queries.js';

const words = {
  title: { vi: 'Tại một thời điểm đã qua', en: 'At a past moment' },
  move: { vi: 'Sự kiện thứ', en: 'Event' },
  how: {
    vi: 'Kéo, hoặc dùng phím mũi tên, để xem nhiệm vụ như lúc đó.',
    en: 'Drag, or use the arrow keys, to see the task as it was then.',
  },
  status: { vi: 'Tình trạng lúc đó', en: 'How it stood' },
  owed: { vi: 'Đang nợ lúc đó', en: 'Owed then' },
  nothing: { vi: 'Không nợ việc gì.', en: 'Nothing was owed.' },
  fired: { vi: 'đã nhắc, đã báo', en: 'rungs that had fired' },
};

/** A task as it stood after any of its events, by a slider over them. */
export function PastPart({ taskId, events }: { taskId: string; events: readonly TaskEvent[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const [place, setPlace] = useState(events.length);
  const [asked, setAsked] = useState(events.length);
  const shown = events[place - 1];
  const at = events[asked - 1]?.at ?? '';
  const {
    data: past,
    error,
    refetch,
  } = useQuery({
    ...pastQuery({ taskId, at }),
    placeholderData: keepPreviousData,
  });
  if (!shown) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      <Text c="dimmed">{say(words.how)}</Text>
      <Slider
        min={1}
        max={events.length}
        value={place}
        onChange={setPlace}
        onChangeEnd={setAsked}
        label={null}
        thumbLabel={say(words.move)}
        thumbProps={{
          'aria-valuetext': `${shownMoment(shown.at)}, ${say(eventSentence({ event: shown, nameOf }))}`,
        }}
        thumbSize={24}
        my="sm"
      />
      <Group justify="space-between">
        <Text fw={700}>{shownMoment(shown.at)}</Text>
        <Text c="dimmed">
          {say(words.move)} {place}/{events.length}
        </Text>
      </Group>
      <Text>{say(eventSentence({ event: shown, nameOf }))}</Text>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {!past && !error && <Loading />}
      {past && (
        <Stack gap="xs" className="card" role="status">
          <Text>
            {say(words.status)}:{' '}
            <strong>{say(officialStatusNames[past.officialStatus as OfficialStatus])}</strong>
          </Text>
          <Text fw={700}>{say(words.owed)}</Text>
          {past.duties.length === 0 && <Text>{say(words.nothing)}</Text>}
          <List>
            {past.duties.map(({ id, debtor, due, because, fired }) => (
              <List.Item key={id}>
                {say(nameOf(debtor))}: {say(obligationName(id))}, {shownDate(due)}
                <Text size="sm" c="dimmed">
                  {say(because)}
                  {fired.length > 0 && ` · ${say(words.fired)}: ${String(fired.length)}`}
                </Text>
              </List.Item>
            ))}
          </List>
        </Stack>
      )}
    </Stack>
  );
}
