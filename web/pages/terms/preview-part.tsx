import { List, Stack, Text, Title } from '@mantine/core';
import { shownDate, shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import type { TermsPreview } from '../../data/terms.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  title: { vi: 'Điều gì sẽ đổi', en: 'What would change' },
  stays: {
    vi: 'Những lần đã nhắc, đã báo và hạn đã qua giữ nguyên. Kỳ báo cáo đang mở giữ các mốc của nó.',
    en: 'What was told already and dates that have passed stay. A reporting period that is open keeps its dates.',
  },
  none: { vi: 'Không có hạn hay lần nhắc nào đổi.', en: 'No date and no reminder would change.' },
  first: { vi: 'Trước hết:', en: 'First of all:' },
  noRung: { vi: 'không nhắc', en: 'not told' },
};

/** What other terms would do to a plan, in figures and by the first that it would happen to. */
export function PreviewPart({ preview }: { preview: TermsPreview }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { tasks, duties, otherDates, otherRungs, changes, past } = preview;
  const moment = (told: { readonly at: string } | undefined) =>
    told ? shownMoment(told.at) : say(words.noRung);
  return (
    <Stack gap="xs" role="status" className="card">
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      <Text fw={700}>
        {say({
          vi: `Trong ${String(duties)} việc đang nợ của ${String(tasks)} nhiệm vụ: ${String(otherDates)} hạn đổi ngày, ${String(otherRungs)} việc có lần nhắc hoặc báo đổi lúc.`,
          en: `Of ${String(duties)} duties of ${String(tasks)} tasks: ${String(otherDates)} get another date, ${String(otherRungs)} are told of at another moment.`,
        })}
      </Text>
      {changes.length === 0 && <Text>{say(words.none)}</Text>}
      <Text c="dimmed">{say(words.stays)}</Text>
      {changes.length > 0 && (
        <>
          <Text>{say(words.first)}</Text>
          <List size="sm">
            {changes
              .slice(0, 10)
              .map(({ taskId, shortcoming, taskNumber, obligation, debtor, due, newDue, rung, newRung }) => (
                <List.Item key={`${taskId} ${obligation}`}>
                  {shortcoming}.{taskNumber} {say(nameOf(debtor))}: {say(obligationName(obligation))},{' '}
                  {due === newDue ? shownDate(due) : `${shownDate(due)} → ${shownDate(newDue)}`}
                  {(rung ?? newRung) && (
                    <Text size="sm" c="dimmed">
                      {moment(rung)} → {moment(newRung)}
                    </Text>
                  )}
                </List.Item>
              ))}
          </List>
        </>
      )}
      {past && (
        <Text>
          {say({
            vi: `Nếu áp dụng từ đầu: ${String(past.added)} lần nhắc và báo sẽ có thêm, ${String(past.omitted)} lần sẽ không có, ${String(past.same)} lần như cũ; ${String(past.otherAnswers)} thao tác sẽ có kết quả khác.`,
            en: `From the start: ${String(past.added)} rungs would have fired beside, ${String(past.omitted)} not at all, ${String(past.same)} as they did; ${String(past.otherAnswers)} commands would have been answered otherwise.`,
          })}
        </Text>
      )}
    </Stack>
  );
}
