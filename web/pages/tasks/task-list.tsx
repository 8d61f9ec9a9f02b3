import { Text } from '@mantine/core';
import { Link } from '@tanstack/react-router';
import { phaseNames } from '../../../domain/views/summary.js';
import type { TaskRow } from '../../data/api.js';
import { shownDate } from '../../data/duties.js';
import { useNames } from '../../data/names.js';
import { Chip } from '../../parts/tone.js';
import { VirtualList } from '../../parts/virtual-list.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  list: { vi: 'Danh sách nhiệm vụ', en: 'List of tasks' },
  overdue: { vi: 'Quá hạn', en: 'Overdue' },
  next: { vi: 'Gần nhất', en: 'Next' },
  due: { vi: 'hạn', en: 'due' },
  closed: { vi: 'Đã kết thúc', en: 'Closed' },
  nothing: { vi: 'Không nợ việc gì', en: 'Nothing owed' },
};

export function TaskList({ rows }: { rows: readonly TaskRow[] }) {
  const { say } = useLanguage();
  return (
    <VirtualList label={say(words.list)} items={rows} keyOf={({ taskId }) => taskId} rowHeight={84}>
      {(row) => <Row row={row} />}
    </VirtualList>
  );
}

function Row({ row }: { row: TaskRow }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  const [next] = row.duties.toSorted((one, other) => (one.due < other.due ? -1 : 1));
  return (
    <div className="duty-row">
      <div>
        <Link to="/tasks/$" params={{ _splat: row.taskId }} className="task-link clamp">
          <strong>
            {row.shortcoming}.{row.taskNumber}
          </strong>{' '}
          {row.text}
        </Link>
        <Text size="sm" c="dimmed">
          {row.unit === undefined ? row.writtenUnit : say(nameOf(row.unit))} · {row.shortcomingTitle}
        </Text>
      </div>
      <div>
        {row.overdue && <Chip tone="late">{say(words.overdue)}</Chip>}
        {row.phase === 'closed' && <Chip tone="done">{say(words.closed)}</Chip>}
        {!row.overdue && row.phase !== 'closed' && <Chip tone="plain">{say(phaseNames[row.phase])}</Chip>}
      </div>
      <Text size="sm" maw={260}>
        {next
          ? `${say(obligationName(next.id))}, ${say(words.due)} ${shownDate(next.due)}`
          : row.phase !== 'closed' && say(words.nothing)}
      </Text>
    </div>
  );
}
