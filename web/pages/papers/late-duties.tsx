import { Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { withinSentence } from '../../../domain/notices/duty-name.js';
import { dutiesOf, shownDate } from '../../data/duties.js';
import { tasksQuery } from '../../data/queries.js';
import { obligationName } from '../../texts/event-sentence.js';
import { useLanguage } from '../../texts/language.js';

const words = {
  none: {
    vi: 'Đơn vị này không có việc nào quá hạn, nên chưa có gì để đôn đốc.',
    en: 'This unit has nothing overdue, so there is nothing to urge.',
  },
  urged: { vi: 'Công văn nêu các việc quá hạn của đơn vị', en: 'The note names what the unit is late with' },
  task: { vi: 'Nhiệm vụ', en: 'Task' },
  due: { vi: 'hạn', en: 'due' },
};

/** What an urging note to a unit will name. */
export function LateDuties({ planId, unit, today }: { planId: string; unit: string; today: string }) {
  const { say } = useLanguage();
  const { data: rows } = useQuery({
    ...tasksQuery({ plan: planId, debtor: unit, overdue: 'true', sort: 'due' }),
    enabled: unit !== '',
  });
  if (!rows) return null;
  const late = dutiesOf({ rows, debtor: unit }).filter(({ duty }) => duty.due < today);
  if (late.length === 0) return <Text role="status">{say(words.none)}</Text>;
  return (
    <div role="status">
      <Text>
        {say(words.urged)}: <strong>{late.length}</strong>
      </Text>
      <ul>
        {late.map(({ duty, row }) => (
          <li key={`${row.taskId} ${duty.id}`}>
            {say(words.task)} {row.shortcoming}.{row.taskNumber}:{' '}
            {say(withinSentence(obligationName(duty.id)))}, {say(words.due)} {shownDate(duty.due)}
          </li>
        ))}
      </ul>
    </div>
  );
}
