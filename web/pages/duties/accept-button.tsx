import { Button } from '@mantine/core';
import { commandNames } from '../../../domain/task/command-names.js';
import { useGiveCommand } from '../../data/give-command.js';
import { useLanguage } from '../../texts/language.js';

const words = { task: { vi: 'nhiệm vụ', en: 'task' } };

/** Accepting needs no words: one click does it. */
export function AcceptButton({ taskId, number }: { taskId: string; number: string }) {
  const { say } = useLanguage();
  const { give, isGiving } = useGiveCommand(taskId);
  return (
    <Button
      loading={isGiving}
      aria-label={`${say(commandNames.acceptAssignment)}: ${say(words.task)} ${number}`}
      onClick={() => void give({ type: 'acceptAssignment' })}
    >
      {say(commandNames.acceptAssignment)}
    </Button>
  );
}
