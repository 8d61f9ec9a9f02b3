import { List, Stack, Text } from '@mantine/core';
import { periodName } from '../../../domain/notices/duty-name.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { useLanguage } from '../../texts/language.js';
import { petitionNames } from '../task/work-words.js';
import type { PrefilledTask } from './desk.js';
import { LineRead } from './line-read.js';

const words = {
  deadline: { vi: 'Thời hạn', en: 'Time given' },
  last: { vi: 'Báo cáo', en: 'Report of' },
  noLast: { vi: 'Chưa có báo cáo kỳ nào trước kỳ này.', en: 'There is no earlier report.' },
  since: { vi: 'Từ đó đến nay', en: 'Since then' },
  nothing: {
    vi: 'Chưa ghi nhận tiến độ, bước đến hạn hay kiến nghị nào.',
    en: 'No progress, due step or petition is recorded.',
  },
  progress: { vi: 'Tiến độ ghi nhận', en: 'Progress recorded' },
  step: { vi: 'Bước đã đến hạn', en: 'Step fallen due' },
  waits: { vi: 'chưa được trả lời', en: 'not answered yet' },
  agreed: { vi: 'được đồng ý', en: 'agreed' },
  refused: { vi: 'không được đồng ý', en: 'not agreed' },
  returned: { vi: 'Sở Kế hoạch và Đầu tư trả lại vì', en: 'DPI returned it because' },
};

/** What the last report said, and what has happened to the task since. */
export function SinceThen({ task }: { task: PrefilledTask }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { lastReport, stepsFallenDue, petitions, progress, returned, deadline } = task;
  const isQuiet = !progress && stepsFallenDue.length === 0 && petitions.length === 0;
  return (
    <Stack gap="xs" className="since-then">
      <Text size="sm">
        <strong>{say(words.deadline)}:</strong> {deadline.text}
        {deadline.due !== undefined && ` (${shownDate(deadline.due)})`}
      </Text>
      {returned && (
        <Text size="sm" className="note tone-late">
          {say(words.returned)}: {returned.reason}
        </Text>
      )}
      {lastReport ? (
        <div>
          <Text size="sm" fw={700}>
            {say(words.last)} {say(periodName(lastReport.period))}
            {lastReport.sentAt !== undefined && ` (${shownDate(lastReport.sentAt)})`}
          </Text>
          <LineRead content={lastReport.content} />
        </div>
      ) : (
        <Text size="sm" c="dimmed">
          {say(words.noLast)}
        </Text>
      )}
      <Text size="sm" fw={700}>
        {say(words.since)}
      </Text>
      {isQuiet && (
        <Text size="sm" c="dimmed">
          {say(words.nothing)}
        </Text>
      )}
      {!isQuiet && (
        <List size="sm" spacing={2}>
          {progress && (
            <List.Item>
              {say(words.progress)} {shownDate(progress.at)}:{' '}
              {progress.percent !== undefined && `${String(progress.percent)}%. `}
              {progress.text}
            </List.Item>
          )}
          {stepsFallenDue.map(({ text, person, due }) => (
            <List.Item key={`${text} ${due}`}>
              {say(words.step)} {shownDate(due)}: {text} ({say(nameOf(person))})
            </List.Item>
          ))}
          {petitions.map(({ id, kind, text, answer }) => (
            <List.Item key={id}>
              {say(petitionNames[kind])}: {text} –{' '}
              {say(answer ? (answer.agreed ? words.agreed : words.refused) : words.waits)}
              {answer && `: ${answer.text}`}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
