import { Text } from '@mantine/core';
import type { ReportContent } from '../../../domain/task/report.js';
import { WordDiff } from '../../parts/word-diff.js';
import { useLanguage } from '../../texts/language.js';
import { lineText } from './line-read.js';

/** What changed from one version of a line to another, word by word. */
export function ContentDiff({
  before,
  after,
}: {
  before: ReportContent | undefined;
  after: ReportContent | undefined;
}) {
  const { say } = useLanguage();
  const textOf = (content: ReportContent | undefined) => (content ? lineText({ content, say }) : '');
  return (
    <Text component="div" className="as-typed">
      <WordDiff before={textOf(before)} after={textOf(after)} />
    </Text>
  );
}
