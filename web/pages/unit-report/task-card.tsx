import { Alert, Box, Button, Group, Spoiler, Stack, Text, Title } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import type { ReportContent } from '../../../domain/task/report.js';
import { Chip, type Tone } from '../../parts/tone.js';
import { useLanguage } from '../../texts/language.js';
import { ContentDiff } from './content-diff.js';
import type { PrefilledTask } from './desk.js';
import { LineEvidence } from './line-evidence.js';
import { LineForm } from './line-form.js';
import { LineRead } from './line-read.js';
import { SinceThen } from './since-then.js';

const words = {
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  open: { vi: 'Mở trang nhiệm vụ', en: 'Open the task' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  less: { vi: 'Thu gọn', en: 'Show less' },
  written: { vi: 'Đã viết', en: 'Written' },
  nil: { vi: 'Không phát sinh', en: 'Nil' },
  unwritten: { vi: 'Chưa viết', en: 'Not written' },
  returned: { vi: 'Sở yêu cầu báo cáo lại', en: 'Returned by DPI' },
  both: {
    vi: 'Người khác cũng vừa sửa dòng này. Chưa có gì bị ghi đè: hãy so hai bản rồi chọn.',
    en: 'Somebody else has changed this line too. Nothing is overwritten: compare both and choose.',
  },
  theirs: { vi: 'Bản đã lưu của người khác', en: 'As the other saved it' },
  change: { vi: 'Khác với bản của bạn đang hiện ở ô bên dưới', en: 'Beside yours, which stands below' },
  gone: { vi: 'Người kia đã bỏ dòng này.', en: 'The other took this line out.' },
  mine: { vi: 'Giữ bản của tôi', en: 'Keep mine' },
  since: { vi: 'Thay đổi so với kỳ trước', en: 'Changed since the last report' },
  take: { vi: 'Lấy bản của người kia', en: 'Take the other' },
};

/** What is written of a task, beside what was said of it before and what has happened since. */
export function TaskCard({
  task,
  content,
  conflict,
  error,
  isEditable,
  onChange,
  onChoose,
}: {
  task: PrefilledTask;
  content: ReportContent | undefined;
  /** What somebody else saved meanwhile; absent where nobody did. */
  conflict?: { readonly theirs: ReportContent | undefined } | undefined;
  error: string | undefined;
  isEditable: boolean;
  onChange: (content: ReportContent | undefined) => void;
  onChoose: (content: ReportContent | undefined) => void;
}) {
  const { say } = useLanguage();
  const number = `${String(task.shortcoming.number)}.${String(task.taskNumber)}`;
  const { tone, word } = stateOf(content);
  const before = task.returned?.content ?? task.lastReport?.content;
  return (
    <section
      className={`card target${error === undefined ? '' : ' card-late'}`}
      id={`line-${number}`}
      aria-label={`${say(words.task)} ${number}`}
    >
      <Group gap="xs">
        <Title order={2} size="h4">
          {say(words.task)} {number}
        </Title>
        <Chip tone={tone}>{say(words[word])}</Chip>
        {task.returned && <Chip tone="late">{say(words.returned)}</Chip>}
        <Link
          to="/tasks/$"
          params={{ _splat: task.taskId }}
          className="text-link no-print"
          aria-label={`${say(words.open)} ${number}`}
        >
          {say(words.open)}
        </Link>
      </Group>
      {/* Its own margin below is the place of the control. */}
      <Box mb="xs">
        <Spoiler maxHeight={52} showLabel={say(words.more)} hideLabel={say(words.less)}>
          <Text>{task.text}</Text>
        </Spoiler>
      </Box>
      <div className="line-grid">
        <SinceThen task={task} />
        <Stack gap="sm">
          {conflict && (
            <Alert className="alert tone-soon" role="alert">
              <Stack gap="xs" align="flex-start">
                <strong>{say(words.both)}</strong>
                <div>
                  <strong>{say(words.theirs)}:</strong>{' '}
                  {conflict.theirs ? <LineRead content={conflict.theirs} /> : say(words.gone)}
                </div>
                {conflict.theirs && content && (
                  <div>
                    <strong>{say(words.change)}:</strong>{' '}
                    <ContentDiff before={conflict.theirs} after={content} />
                  </div>
                )}
                <Group gap="xs">
                  <Button onClick={() => onChoose(content)}>{say(words.mine)}</Button>
                  <Button variant="default" onClick={() => onChoose(conflict.theirs)}>
                    {say(words.take)}
                  </Button>
                </Group>
              </Stack>
            </Alert>
          )}
          {isEditable ? (
            <LineForm content={content} before={before} error={error} onChange={onChange} />
          ) : (
            <LineRead content={content} />
          )}
          {!isEditable && before && content && (
            <details open>
              <summary>{say(words.since)}</summary>
              <ContentDiff before={before} after={content} />
            </details>
          )}
          <LineEvidence taskId={task.taskId} percent={content?.percent} isEditable={isEditable} />
        </Stack>
      </div>
    </section>
  );
}

function stateOf(content: ReportContent | undefined): {
  readonly tone: Tone;
  readonly word: 'written' | 'nil' | 'unwritten';
} {
  if (content?.kind === 'nil') return { tone: 'done', word: 'nil' };
  return content && content.text.trim() !== ''
    ? { tone: 'done', word: 'written' }
    : { tone: 'soon', word: 'unwritten' };
}
