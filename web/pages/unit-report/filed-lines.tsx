import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { tasksQuery } from '../../data/queries.js';
import { useLanguage } from '../../texts/language.js';
import type { Desk } from './desk.js';
import { LineRead } from './line-read.js';

const words = {
  filed: { vi: 'Đã nộp lần', en: 'Filed, no.' },
  by: { vi: 'người nộp', en: 'filed by' },
  drafted: { vi: 'người soạn', en: 'written by' },
  lines: { vi: 'nhiệm vụ', en: 'tasks' },
  onWay: { vi: 'đang chuyển đến nhiệm vụ', en: 'on its way to the task' },
  notTaken: { vi: 'nhiệm vụ không nhận dòng này', en: 'the task did not take it' },
};

/** What was filed for the period, the latest first, and what became of each line. */
export function FiledLines({ desk }: { desk: Desk }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { planId, unit, filings } = desk;
  const { data: rows = [] } = useQuery(tasksQuery({ plan: planId, unit }));
  const rowOf = new Map(rows.map((row) => [row.taskId, row]));
  return filings.toReversed().map(({ id, version, filedAt, filedBy, draftedBy, lines, landed }) => (
    <details key={id} className="card" open={version === filings.length}>
      <summary>
        <Title order={2} size="h4" component="span" style={{ display: 'inline' }}>
          {say(words.filed)} {version}: {shownMoment(filedAt)}, {lines.length} {say(words.lines)}
        </Title>
      </summary>
      <Text size="sm" c="dimmed">
        {say(words.by)} {say(nameOf(filedBy.person))}; {say(words.drafted)} {say(nameOf(draftedBy))}
      </Text>
      <Stack gap="sm" mt="sm">
        {lines.map(({ taskId, content }) => {
          const row = rowOf.get(taskId);
          const outcome = landed.find((one) => one.taskId === taskId)?.outcome;
          return (
            <div key={taskId}>
              <Link to="/tasks/$" params={{ _splat: taskId }} className="text-link">
                {row ? `${String(row.shortcoming)}.${String(row.taskNumber)}` : taskId}
              </Link>{' '}
              {outcome !== 'landed' && (
                <Text span size="sm" c="dimmed">
                  {say(outcome === undefined ? words.onWay : words.notTaken)}
                </Text>
              )}
              <LineRead content={content} />
            </div>
          );
        })}
      </Stack>
    </details>
  ));
}
