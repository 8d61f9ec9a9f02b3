import { Stack, Text, Title } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import type { DetailedPlanContent } from '../../../domain/task/detailed-plan.js';
import type { TaskEvent } from '../../../domain/task/events.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { shownMoment } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { timelineQuery } from '../../data/queries.js';
import { WordDiff } from '../../parts/word-diff.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';
import { planText } from '../../texts/plan-text.js';
import { lineText } from '../unit-report/line-read.js';

const words = {
  title: { vi: 'Các phiên bản', en: 'Versions' },
  plan: { vi: 'Kế hoạch chi tiết', en: 'Detailed plan' },
  version: { vi: 'phiên bản', en: 'version' },
  since: { vi: 'khác với phiên bản', en: 'against version' },
};

interface Version {
  readonly of: LocalizedText;
  readonly version: number;
  readonly text: string;
  readonly at: string;
  readonly by: string | undefined;
}

/** What changed from version to version of the plan and of each report, word by word; the first of each is in its own place. */
export function Versions({ taskId }: { taskId: string }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { data } = useQuery(timelineQuery(taskId));
  const events = (data ?? []) as unknown as readonly TaskEvent[];
  const all = events.flatMap((event) => versionIn({ event, say }));
  const changed = all.filter(({ version }) => version > 1).toReversed();
  if (changed.length === 0) return null;
  return (
    <Stack component="section" gap="xs" aria-label={say(words.title)}>
      <Title order={2} size="h4">
        {say(words.title)}
      </Title>
      {changed.map(({ of, version, text, at, by }) => {
        const before = all.findLast((one) => one.of.vi === of.vi && one.version < version);
        return (
          <details key={`${of.vi} ${String(version)}`} className="card">
            <summary>
              {say(of)}, {say(words.version)} {version} {say(words.since)} {before?.version} ·{' '}
              {shownMoment(at)}
              {by !== undefined && ` · ${say(nameOf(by))}`}
            </summary>
            <Text component="div" mt="xs">
              <WordDiff before={before?.text ?? ''} after={text} />
            </Text>
          </details>
        );
      })}
    </Stack>
  );
}

function versionIn({
  event,
  say,
}: {
  event: TaskEvent;
  say: ReturnType<typeof useLanguage>['say'];
}): readonly Version[] {
  const { at, by } = event;
  if (event.type === 'detailedPlanDrafted') {
    const content: DetailedPlanContent = event.content;
    return [{ of: words.plan, version: event.version, text: planText(content), at, by: by?.person }];
  }
  if (event.type !== 'reportDrafted') return [];
  const { period, version, content, draftedBy } = event;
  const of = obligationName(`quarterlyReport/${period}`);
  return [{ of, version, text: lineText({ content, say }), at, by: draftedBy ?? by?.person }];
}
