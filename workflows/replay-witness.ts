import { proxySinks, type Sinks, type WorkflowInterceptors } from '@temporalio/workflow';

/** What a workflow under replay asked of its activities, and what they had answered. */
export interface WitnessSinks extends Sinks {
  witness: {
    answered(activity: string, args: unknown[], result: unknown): void;
  };
}

/**
 * Looks on while a recorded history is replayed: loaded by the replay worker only. The promise of the call is handed on as it
 * is, so that nothing in the workflow happens in another order than without a witness.
 */
export function interceptors(): WorkflowInterceptors {
  const { witness } = proxySinks<WitnessSinks>();
  const look = (answer: Promise<unknown>, activity: string, args: unknown[]): Promise<unknown> => {
    answer.then(
      (result) => {
        witness.answered(activity, args, result);
      },
      () => undefined,
    );
    return answer;
  };
  return {
    outbound: [
      {
        scheduleActivity: (input, next) => look(next(input), input.activityType, input.args),
        scheduleLocalActivity: (input, next) => look(next(input), input.activityType, input.args),
      },
    ],
  };
}
