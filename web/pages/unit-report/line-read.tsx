import { Text } from '@mantine/core';
import type { ReportContent } from '../../../domain/task/report.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  nil: { vi: 'Không phát sinh.', en: 'Nothing to report.' },
  none: { vi: 'Chưa có nội dung.', en: 'Nothing written.' },
  difficulties: { vi: 'Khó khăn, kiến nghị', en: 'Difficulties' },
};

/** A line as it is read. */
export function LineRead({ content }: { content: ReportContent | undefined }) {
  const { say } = useLanguage();
  if (!content) return <Text c="dimmed">{say(words.none)}</Text>;
  return (
    <Text component="div" className="as-typed">
      {lineText({ content, say })}
    </Text>
  );
}

/** A line as one text, as it is read and compared. */
export function lineText({
  content,
  say,
}: {
  content: ReportContent;
  say: ReturnType<typeof useLanguage>['say'];
}): string {
  const { kind, text, percent, figures = [], difficulties } = content;
  const parts = [
    kind === 'nil' ? say(words.nil) : '',
    percent === undefined ? '' : `${String(percent)}%.`,
    text,
    ...figures.map(({ name, amount, measure }) => `${name}: ${amount.toLocaleString('vi-VN')} ${measure}.`),
    difficulties === undefined ? '' : `${say(words.difficulties)}: ${difficulties}`,
  ];
  return parts.filter((part) => part !== '').join('\n');
}
