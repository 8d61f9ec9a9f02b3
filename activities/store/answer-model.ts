import { type Connection, Schema } from 'mongoose';
import type { KeptReply } from './answer-port.js';

export interface AnswerDocument {
  readonly _id: string;
  readonly content: string;
  readonly beganAt: Date;
  readonly reply?: KeptReply;
}

const dayInSeconds = 24 * 60 * 60;

const answerSchema = new Schema<AnswerDocument>(
  {
    _id: { type: String, required: true },
    content: { type: String, required: true },
    beganAt: { type: Date, required: true },
    reply: Schema.Types.Mixed,
  },
  { versionKey: false, minimize: false, autoIndex: false, id: false, collection: 'answers' },
).index({ beganAt: 1 }, { expireAfterSeconds: dayInSeconds });

/** The collection of kept answers. */
export function answerModel(connection: Connection) {
  return connection.model('Answer', answerSchema);
}
