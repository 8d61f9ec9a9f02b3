import { z } from 'zod';
import { ok } from '../answers/common.js';
import { problemAnswer } from '../answers/problem.js';
import { commandReceipt } from '../answers/task.js';
import { problemOf } from '../faults.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { languageOf, problemBody } from '../problem.js';
import { bulkRequest } from '../schemas.js';
import { sendCommand } from '../send-command.js';
import { taskAt } from '../task-at.js';

const atOnce = 16;

const result = z.union([
  z.strictObject({ taskId: z.string(), ok: z.literal(true), receipt: commandReceipt }),
  z.strictObject({ taskId: z.string(), ok: z.literal(false), problem: problemAnswer }),
]);

const giveCommands = operation({
  id: 'giveTaskCommands',
  method: 'post',
  path: '/task-commands',
  tag: 'tasks',
  summary: {
    vi: 'Ra lệnh cho nhiều nhiệm vụ một lần; mỗi lệnh có kết quả riêng',
    en: 'Gives commands to many tasks at once; each has a result of its own',
  },
  needs: { action: 'command', subject: 'Task' },
  body: bulkRequest,
  bodyLimitInMb: 8,
  answers: ok(z.strictObject({ done: z.int(), refused: z.int(), results: z.array(result) }), {
    vi: 'Kết quả từng lệnh, theo thứ tự đã gửi',
    en: 'The result of each command, in the order in which they were sent',
  }),
  handle: async (services, { caller, body: { items }, key, request }) => {
    const language = languageOf(request);
    const results: z.input<typeof result>[] = [];
    const give = async (at: number): Promise<void> => {
      const item = items[at];
      if (!item) return;
      const { taskId, ...command } = item;
      // Sent again with its key, each command has the id that it had.
      const own = key === undefined ? undefined : `${key}/${String(at)}`;
      try {
        await taskAt({ services, caller, taskId, action: 'command' });
        const receipt = await sendCommand({ services, caller, taskId, key: own, ...command });
        results[at] = { taskId, ok: true, receipt };
      } catch (fault) {
        const problem = problemOf(fault);
        if (problem.status >= 500) services.log.error({ err: fault, taskId }, problem.message);
        results[at] = { taskId, ok: false, problem: problemBody({ problem, language }) };
      }
    };
    let next = 0;
    const lane = async (): Promise<void> => {
      for (let at = next++; at < items.length; at = next++) await give(at);
    };
    await Promise.all(Array.from({ length: atOnce }, lane));
    const done = results.filter((one) => one.ok).length;
    return reply(200, { done, refused: items.length - done, results });
  },
});

export const bulkOperations = [giveCommands];
