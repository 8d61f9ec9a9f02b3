import { Button, Group, Text } from '@mantine/core';
import type { ReportContent } from '../../../domain/task/report.js';
import type { SharedDraft } from '../../data/shared-draft.js';
import { useDraftState } from '../../data/use-shared-draft.js';
import { useLanguage } from '../../texts/language.js';
import type { Desk } from './desk.js';
import { LineRead } from './line-read.js';

const words = {
  loose: {
    vi: 'Dòng này thuộc nhiệm vụ không còn phải báo cáo trong kỳ; hãy bỏ dòng trước khi trình.',
    en: 'No report of this task is owed any more; take the line out before you submit.',
  },
  drop: { vi: 'Bỏ dòng này', en: 'Take it out' },
};

/** Lines that were written while their task still owed a report: they are kept until somebody takes them out. */
export function LooseLines({
  desk,
  draft,
  isEditable,
}: {
  desk: Desk;
  draft: SharedDraft<ReportContent>;
  isEditable: boolean;
}) {
  const { say } = useLanguage();
  const { mine } = useDraftState(draft);
  const owed = new Set(desk.tasks.map(({ taskId }) => taskId));
  return Object.entries(mine)
    .filter(([taskId]) => !owed.has(taskId))
    .map(([taskId, content]) => (
      <section key={taskId} className="card card-late" aria-label={taskId}>
        <Text>{say(words.loose)}</Text>
        <LineRead content={content} />
        {isEditable && (
          <Group mt="xs">
            <Button variant="default" onClick={() => draft.change(taskId, undefined)}>
              {say(words.drop)}
            </Button>
          </Group>
        )}
      </section>
    ));
}
