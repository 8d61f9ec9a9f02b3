import { Alert, List, Text } from '@mantine/core';
import { useNames } from '../../data/names.js';
import { useLanguage } from '../../texts/language.js';
import type { Outcome } from './answer-items.js';

const words = {
  done: { vi: 'đã ghi nhận', en: 'recorded' },
  refused: { vi: 'chưa thực hiện được', en: 'not carried out' },
};

/** What became of the last answer: how many were taken, and of each that was not, why. */
export function Outcomes({ outcomes }: { outcomes: readonly Outcome[] }) {
  const { say } = useLanguage();
  const nameOf = useNames();
  if (outcomes.length === 0) return null;
  const refused = outcomes.filter(({ why }) => why);
  return (
    <Alert className={`alert ${refused.length > 0 ? 'tone-late' : 'tone-done'}`} role="status">
      <Text fw={700}>
        {outcomes.length - refused.length} {say(words.done)}
        {refused.length > 0 && `, ${String(refused.length)} ${say(words.refused)}:`}
      </Text>
      {refused.length > 0 && (
        <List size="sm">
          {refused.map(({ item: { id, task }, why }) => (
            <List.Item key={id}>
              {task.shortcoming}.{task.taskNumber} {task.unit !== undefined && say(nameOf(task.unit))}:{' '}
              {why && say(why)}
            </List.Item>
          ))}
        </List>
      )}
    </Alert>
  );
}
