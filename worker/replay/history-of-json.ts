import proto from '@temporalio/proto';
import type { HistoryJson } from '../../audit/history.js';

/**
 * A history as the worker wants it, from the JSON in which it is archived. The SDK's own conversion cannot be used: it takes the
 * types of one copy of protobufjs for those of another.
 */
export function historyOfJson(history: HistoryJson): proto.temporal.api.history.v1.IHistory {
  return proto.temporal.api.history.v1.History.fromObject(history as object);
}
