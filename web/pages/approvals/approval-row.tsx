import { Checkbox, Spoiler, Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { periodName } from '../../../domain/notices/duty-name.js';
import { useNames } from '../../data/names.js';
import { Chip } from '../../parts/tone.js';
import { WordDiff } from '../../parts/word-diff.js';
import { useLanguage } from '../../texts/language.js';
import { planText } from '../../texts/plan-text.js';
import { ContentDiff } from '../unit-report/content-diff.js';
import { LineRead, lineText } from '../unit-report/line-read.js';
import { type ApprovalItem, reportsOf } from './approval-items.js';

const words = {
  choose: { vi: 'Chọn', en: 'Select' },
  task: { vi: 'nhiệm vụ', en: 'task' },
  change: { vi: 'Thay đổi so với', en: 'Changed since' },
  same: { vi: 'Không đổi một chữ so với', en: 'Word for word as in' },
  approved: { vi: 'bản đã duyệt', en: 'what was approved' },
  first: { vi: 'Báo cáo đầu tiên của nhiệm vụ', en: 'The first report of the task' },
  firstPlan: { vi: 'Bản đầu tiên', en: 'The first version' },
  writtenBy: { vi: 'người soạn', en: 'written by' },
  more: { vi: 'Xem thêm', en: 'Show more' },
  less: { vi: 'Thu gọn', en: 'Show less' },
};

/** One item: what is asked, what it says, and what changed in it. */
export function ApprovalRow({
  item,
  isChosen,
  namesUnit,
  onToggle,
}: {
  item: ApprovalItem;
  /** The unit is not told by the group already. */
  namesUnit: boolean;
  isChosen: boolean;
  onToggle: (on: boolean) => void;
}) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { task } = item;
  const number = `${String(task.shortcoming)}.${String(task.taskNumber)}`;
  const unit = task.unit === undefined ? (task.writtenUnit ?? '') : say(nameOf(task.unit));
  return (
    <li className="approval-row">
      <Checkbox
        data-item={item.id}
        size="md"
        checked={isChosen}
        onChange={({ currentTarget }) => onToggle(currentTarget.checked)}
        aria-label={`${say(words.choose)} ${say(words.task)} ${number}, ${unit}`}
      />
      <div>
        <Link to="/tasks/$" params={{ _splat: task.taskId }} className="task-link clamp">
          <strong>{number}</strong> {task.text}
        </Link>
        {namesUnit && (
          <Text size="sm" c="dimmed">
            {unit}
          </Text>
        )}
        <Spoiler maxHeight={130} showLabel={say(words.more)} hideLabel={say(words.less)}>
          <Content item={item} />
        </Spoiler>
      </div>
    </li>
  );
}

function Content({ item }: { item: ApprovalItem }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const { draftPlan, approvedPlan } = item.task.details;
  switch (item.kind) {
    case 'review':
    case 'draftedReport': {
      const { content, before, beforePeriod } = reportsOf(item);
      if (!before || beforePeriod === undefined)
        return (
          <>
            <Text size="sm" c="dimmed">
              {say(words.first)}
            </Text>
            <LineRead content={content} />
          </>
        );
      const isSame =
        content !== undefined && lineText({ content, say }) === lineText({ content: before, say });
      return (
        <>
          <Since isSame={isSame} period={beforePeriod} />
          {isSame ? <LineRead content={content} /> : <ContentDiff before={before} after={content} />}
        </>
      );
    }
    case 'plan':
      return (
        <>
          <Text size="sm" c="dimmed">
            {approvedPlan ? `${say(words.change)} ${say(words.approved)}` : say(words.firstPlan)}
            {draftPlan && `, ${say(words.writtenBy)} ${say(nameOf(draftPlan.draftedBy))}`}
          </Text>
          <WordDiff
            before={planText(approvedPlan?.content) || planText(draftPlan?.content)}
            after={planText(draftPlan?.content)}
          />
        </>
      );
    case 'signOff':
      return <Text className="as-typed">{planText(approvedPlan?.content)}</Text>;
    case 'verification':
      return (
        <Text className="as-typed">
          {item.task.details.progress && `${shownPercent(item)}${item.task.details.progress.text}`}
        </Text>
      );
  }
}

/** A report that says what the last one said is worth a second look. */
function Since({ isSame, period }: { isSame: boolean; period: string }) {
  const { say } = useLanguage();
  if (isSame)
    return (
      <Chip tone="soon">
        {say(words.same)} {say(periodName(period))}
      </Chip>
    );
  return (
    <Text size="sm" c="dimmed">
      {say(words.change)} {say(periodName(period))}
    </Text>
  );
}

function shownPercent({ task }: ApprovalItem): string {
  const percent = task.details.progress?.percent;
  return percent === undefined ? '' : `${String(percent)}%. `;
}
