import { ApplicationFailure } from '@temporalio/workflow';
import type { Refusal } from '../domain/task/refusals.js';

/** A refusal as the sender of an update sees it: a declared failure with a code, never retried. */
export function refusalFailure({ code, message }: Refusal): ApplicationFailure {
  return ApplicationFailure.create({
    type: code,
    message: message.en,
    nonRetryable: true,
    details: [message],
  });
}
