import type { AnswerStore } from './answer-port.js';
import { insertNew } from './insert-new.js';
import type { Models } from './models.js';

/** Longer than any operation takes: who began then and gave no answer was ended in the middle of it. */
const abandonedAfterMs = 60_000;

/** Kept answers: begun by whoever writes the key first. */
export function answerStore({ answers }: Models): AnswerStore {
  return {
    beginAnswer: async ({ id, content, at }) => {
      const beganAt = new Date(at);
      if (await insertNew(() => answers.create({ _id: id, content, beganAt }))) return 'begun';
      const before = await answers.findById(id).lean();
      if (before?.reply) return { content: before.content, reply: before.reply };
      const abandoned = new Date(beganAt.getTime() - abandonedAfterMs);
      const { modifiedCount } = await answers.updateOne(
        { _id: id, reply: { $exists: false }, beganAt: { $lt: abandoned } },
        { $set: { beganAt, content } },
      );
      return modifiedCount === 1 ? 'begun' : 'running';
    },
    keepAnswer: async ({ id, reply }) => {
      await answers.updateOne({ _id: id }, { $set: { reply } });
    },
    dropAnswer: async (id) => {
      await answers.deleteOne({ _id: id, reply: { $exists: false } });
    },
  };
}
