import { Button, Group, Stack, Text } from '@mantine/core';
import { useMemo, useRef, useState } from 'react';
import type { ReportContent } from '../../../domain/task/report.js';
import type { LocalizedText } from '../../../domain/text/localized.js';
import type { UnitReportKey } from '../../../domain/unit-report/unit-report.js';
import { useAccount } from '../../data/queries.js';
import type { SharedDraft } from '../../data/shared-draft.js';
import { useDraftState } from '../../data/use-shared-draft.js';
import { Empty } from '../../parts/states.js';
import { useLanguage } from '../../texts/language.js';
import type { Desk } from './desk.js';
import { FiledLines } from './filed-lines.js';
import { LooseLines } from './loose-lines.js';
import { ReportBar } from './report-bar.js';
import { TaskCard } from './task-card.js';

const words = {
  nothing: { vi: 'Không còn nhiệm vụ nào phải báo cáo', en: 'No report is owed of any task' },
  nothingWhy: {
    vi: 'Báo cáo của mọi nhiệm vụ trong kỳ này đã nộp, hoặc đơn vị không có nhiệm vụ phải báo cáo. Nếu Sở trả lại một dòng, nó hiện ra ở đây.',
    en: 'The reports of all tasks are filed, or none is owed. A line that the DPI returns appears here again.',
  },
  notOpen: { vi: 'Kỳ báo cáo chưa mở', en: 'The period is not open yet' },
  notOpenWhy: {
    vi: 'Khi kỳ mở, mọi nhiệm vụ phải báo cáo của đơn vị hiện ở đây trong một biểu mẫu; hộp thư sẽ báo.',
    en: 'When it opens, all tasks to report on appear here as one form; the inbox will tell.',
  },
  waits: {
    vi: 'Báo cáo đang chờ thủ trưởng. Sửa nội dung là rút lại việc trình; sau đó phải trình lại.',
    en: 'The report waits for the head. Changing it takes it back; it has to be submitted again.',
  },
  ofHead: {
    vi: 'Ai soạn thì không tự nộp: nếu bạn sửa nội dung, thủ trưởng khác phải nộp hoặc cán bộ lưu lại bản của mình.',
    en: 'Whoever writes does not file: if you change it, another head files or the officer saves his own version.',
  },
  change: { vi: 'Sửa nội dung', en: 'Change it' },
};

/** The lines, with what is wrong beside each, and what can be done with the whole. */
export function ReportDesk({
  desk,
  reportKey,
  draft,
}: {
  desk: Desk;
  reportKey: UnitReportKey;
  draft: SharedDraft<ReportContent>;
}) {
  const { say } = useLanguage();
  const { person } = useAccount();
  const state = useDraftState(draft);
  const [against, setAgainst] = useState<Desk['against']>();
  const [changesAnyway, setChangesAnyway] = useState(false);
  const lines = useRef<HTMLDivElement>(null);
  const isOwn = person.unit === desk.unit && (person.role === 'officer' || person.role === 'unitHead');
  const isSubmitted = desk.report?.status === 'submitted';
  const isSettled = isSubmitted || person.role === 'unitHead';
  const isOpen = desk.periodState.openedAt !== undefined && desk.periodState.openedAt <= desk.asOf;
  const isEditable = isOwn && isOpen && (!isSettled || changesAnyway);
  const problems = useMemo(() => problemsOf({ against, mine: state.mine }), [against, state.mine]);
  if (!isOpen) return <Empty title={say(words.notOpen)}>{say(words.notOpenWhy)}</Empty>;
  const showProblems = (found: Desk['against']) => {
    setAgainst(found);
    // The first as they stand here: they are named in any order.
    const at = desk.tasks.findIndex(({ taskId }) => found?.tasks?.includes(taskId) ?? false);
    lines.current?.children[at]?.querySelector<HTMLElement>('textarea')?.focus();
  };
  return (
    <Stack gap="md">
      {isOwn && isSettled && !changesAnyway && desk.tasks.length > 0 && (
        <Group gap="sm" className="no-print">
          <Text c="dimmed" style={{ flex: '1 1 300px' }}>
            {say(person.role === 'unitHead' ? words.ofHead : words.waits)}
          </Text>
          <Button variant="default" onClick={() => setChangesAnyway(true)}>
            {say(words.change)}
          </Button>
        </Group>
      )}
      {desk.tasks.length === 0 && <Empty title={say(words.nothing)}>{say(words.nothingWhy)}</Empty>}
      <Stack gap="md" ref={lines}>
        {desk.tasks.map((task) => {
          const { taskId } = task;
          const problem = state.refused.get(taskId) ?? problems.get(taskId);
          return (
            <TaskCard
              key={taskId}
              task={task}
              content={state.mine[taskId]}
              conflict={state.conflicts.has(taskId) ? { theirs: state.conflicts.get(taskId) } : undefined}
              error={problem && say(problem)}
              isEditable={isEditable}
              onChange={(content) => draft.change(taskId, content)}
              onChoose={(content) => draft.choose(taskId, content)}
            />
          );
        })}
      </Stack>
      {desk.tasks.length > 0 && <LooseLines {...{ desk, draft, isEditable }} />}
      {isOwn && desk.tasks.length > 0 && (
        <ReportBar
          {...{ desk, reportKey, draft }}
          onAgainst={showProblems}
          onDone={() => {
            setAgainst(undefined);
            setChangesAnyway(false);
          }}
        />
      )}
      <FiledLines desk={desk} />
    </Stack>
  );
}

/** What stands against submitting, by task, as long as the line is as it was. */
function problemsOf({
  against,
  mine,
}: {
  against: Desk['against'];
  mine: Readonly<Record<string, ReportContent>>;
}): ReadonlyMap<string, LocalizedText> {
  const isAnswered = (taskId: string) => {
    const line = mine[taskId];
    return line !== undefined && (line.kind === 'nil' || line.text.trim() !== '');
  };
  const open = (against?.tasks ?? []).filter((taskId) => !isAnswered(taskId));
  return new Map(against ? open.map((taskId) => [taskId, against.message]) : []);
}
