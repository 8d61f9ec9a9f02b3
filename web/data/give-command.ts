import { notifications } from '@mantine/notifications';
import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { Schemas } from '../../client/client.js';
import { ApiProblem } from '../../client/problem.js';
import type { paths } from '../../client/schema.js';
import { commandNames } from '../../domain/task/command-names.js';
import { useLanguage } from '../texts/language.js';
import { api, ask, faultSentence } from './api.js';
import { forgetTask } from './queries.js';

/** A command as the API takes it. */
export type CommandBody =
  paths['/tasks/{taskId}/commands']['post']['requestBody']['content']['application/json']['command'];

export type Receipt = Schemas['CommandReceipt'];

const words = {
  done: { vi: 'Đã ghi nhận', en: 'Recorded' },
  refused: { vi: 'Chưa thực hiện được', en: 'Not carried out' },
};

/**
 * Gives a command to a task. The same content sent again, by a double click or after a lost answer, goes under the same
 * Idempotency-Key and is carried out once. Gives the receipt, or the fault: what is said then is the caller's to show as well.
 */
export function useGiveCommand(taskId: string) {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const [isGiving, setGiving] = useState(false);
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const give = async (
    command: CommandBody,
    delegation?: string,
  ): Promise<{ readonly receipt: Receipt } | { readonly fault: unknown }> => {
    const content = JSON.stringify({ command, delegation });
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    setGiving(true);
    try {
      const receipt = await ask(
        api.POST('/tasks/{taskId}/commands', {
          params: { path: { taskId } },
          body: { command, ...(delegation !== undefined && { delegation }) },
          headers: { 'Idempotency-Key': sent.current.key },
        }),
      );
      notifications.show({
        title: say(words.done),
        message: say(commandNames[command.type]),
        color: 'green.9',
      });
      await forgetTask({ queries, taskId });
      return { receipt };
    } catch (fault) {
      notifications.show({
        title: say(words.refused),
        message: say(faultSentence(fault)),
        color: 'red.9',
        autoClose: 10_000,
      });
      // Somebody else was faster: what is on the screen is no longer so.
      if (fault instanceof ApiProblem && fault.status === 409) await forgetTask({ queries, taskId });
      return { fault };
    } finally {
      setGiving(false);
    }
  };
  return { give, isGiving };
}
