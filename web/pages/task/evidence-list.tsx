import { Anchor, Stack, Text, Title } from '@mantine/core';
import { useQueries, useQuery } from '@tanstack/react-query';
import type { TaskEvent } from '../../../domain/task/events.js';
import { eventNames } from '../../../domain/views/event-words.js';
import { api, ask } from '../../data/api.js';
import { shownDate } from '../../data/duties.js';
import { timelineQuery } from '../../data/queries.js';
import { Chip } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Minh chứng', en: 'Evidence' },
  gone: { vi: 'không có tệp trong hệ thống', en: 'the file is not kept here' },
  download: { vi: 'Tải', en: 'Download' },
};

interface Evidence {
  readonly sha256: string;
  readonly at: string;
  readonly of: TaskEvent['type'];
}

/** The files that prove what was said, the latest first, each to be downloaded. */
export function EvidenceList({ taskId }: { taskId: string }) {
  const { say } = useLanguage();
  const { data } = useQuery(timelineQuery(taskId));
  const evidence = evidenceIn((data ?? []) as unknown as readonly TaskEvent[]);
  const files = useQueries({
    queries: evidence.map(({ sha256 }) => ({
      queryKey: ['file', sha256],
      queryFn: () => ask(api.GET('/files/{sha256}', { params: { path: { sha256 } } })),
      staleTime: 60_000,
      retry: false,
    })),
  });
  if (evidence.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)} ({evidence.length})
      </Title>
      <ul className="plain-list">
        {evidence.map(({ sha256, at, of }, index) => {
          const file = files[index]?.data;
          const name = file?.uploads[0]?.name ?? `${sha256.slice(0, 12)}…`;
          const isClean = file && file.scan.state !== 'infected';
          return (
            <li key={`${sha256} ${at}`}>
              {isClean ? (
                <Anchor
                  underline="always"
                  href={`/api/v1/files/${sha256}/content`}
                  download={name}
                  aria-label={`${say(words.download)} ${name}`}
                >
                  {name}
                </Anchor>
              ) : (
                <Text span>{name}</Text>
              )}{' '}
              {file && !isClean && <Chip tone="late">{say(file.scan.messages)}</Chip>}
              <Text span size="sm" c="dimmed">
                {file ? `${String(Math.max(1, Math.round(file.size / 1024)))} KB` : say(words.gone)} ·{' '}
                {say(eventNames[of])} {shownDate(at)}
              </Text>
            </li>
          );
        })}
      </ul>
    </Stack>
  );
}

/** Each file once for each time that it was named; adopted facts name the table that they were taken from, which is no file here. */
function evidenceIn(events: readonly TaskEvent[]): readonly Evidence[] {
  return events
    .flatMap((event) =>
      'evidence' in event && !event.adopted
        ? event.evidence.map((sha256) => ({ sha256, at: event.at, of: event.type }))
        : [],
    )
    .toReversed();
}
