import { Button, Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { TaskEvent } from '../../../domain/task/events.js';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { timelineQuery } from '../../data/queries.js';
import { Failed, Loading } from '../../parts/states.js';
import { eventSentence } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Diễn biến', en: 'What happened' },
  time: { vi: 'theo thời hạn', en: 'by its time' },
  all: { vi: 'Xem tất cả', en: 'Show all' },
  adopted: { vi: 'trước khi dùng dondoc', en: 'before dondoc' },
};
const first = 15;

/** Every event in words, the latest first. */
export function Timeline({ taskId }: { taskId: string }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { data, error, refetch } = useQuery(timelineQuery(taskId));
  const [showsAll, setShowsAll] = useState(false);
  const events = ((data ?? []) as unknown as readonly TaskEvent[]).toReversed();
  const shown = showsAll ? events : events.slice(0, first);
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      {error && <Failed fault={error} onRetry={() => void refetch()} />}
      {!data && !error && <Loading />}
      <ol className="timeline" reversed>
        {shown.map((event) => (
          <li key={event.sequence}>
            {say(eventSentence({ event, nameOf }))}
            <Text size="sm" c="dimmed">
              {shownMoment(event.at)} · {event.by ? say(nameOf(event.by.person)) : say(words.time)}
              {event.adopted && ` · ${say(words.adopted)}`}
            </Text>
          </li>
        ))}
      </ol>
      {shown.length < events.length && (
        <Button variant="default" onClick={() => setShowsAll(true)} style={{ alignSelf: 'flex-start' }}>
          {say(words.all)} ({events.length})
        </Button>
      )}
    </Stack>
  );
}
