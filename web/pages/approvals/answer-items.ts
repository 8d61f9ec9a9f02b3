import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import type { LocalizedText } from '../../../domain/text/localized.js';
import { api, ask, faultSentence } from '../../data/api.js';
import { type ApprovalItem, commandOf } from './approval-items.js';

export type Answer = Parameters<typeof commandOf>[0]['answer'];

/** What became of an item: undefined says that it was done as asked. */
export interface Outcome {
  readonly item: ApprovalItem;
  readonly why?: LocalizedText;
}

/** Answers many items at once; each has an outcome of its own. The same answer to the same items sent again is carried out once. */
export function useAnswers() {
  const queries = useQueryClient();
  const [isAnswering, setAnswering] = useState(false);
  const sent = useRef<{ readonly content: string; readonly key: string }>(undefined);
  const answer = async (items: readonly ApprovalItem[], given: Answer): Promise<readonly Outcome[]> => {
    const commands = items.map((item) => ({
      taskId: item.task.taskId,
      command: commandOf({ item, answer: given }),
    }));
    const content = JSON.stringify(commands);
    if (sent.current?.content !== content) sent.current = { content, key: crypto.randomUUID() };
    setAnswering(true);
    try {
      const { results } = await ask(
        api.POST('/task-commands', {
          params: { header: { 'Idempotency-Key': sent.current.key } },
          body: { items: commands },
        }),
      );
      return items.map((item, at) => {
        const result = results[at];
        return result && !result.ok ? { item, why: result.problem.messages } : { item };
      });
    } catch (fault) {
      return items.map((item) => ({ item, why: faultSentence(fault) }));
    } finally {
      setAnswering(false);
      await Promise.all([
        ...items.map(({ task }) => queries.invalidateQueries({ queryKey: ['task', task.taskId] })),
        queries.invalidateQueries({ queryKey: ['tasks'] }),
        queries.invalidateQueries({ queryKey: ['reports'] }),
      ]);
    }
  };
  return { answer, isAnswering };
}
