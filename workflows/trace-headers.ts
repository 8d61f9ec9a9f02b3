import { ApplicationFailure, defaultPayloadConverter, type Headers } from '@temporalio/common';
import { proxySinks, type Sinks, type WorkflowInterceptors, workflowInfo } from '@temporalio/workflow';

/** What a workflow did with an update, told to whoever writes traces. */
export interface TraceSinks extends Sinks {
  traces: {
    ended(span: {
      readonly name: string;
      readonly parent: string;
      readonly spanId: string;
      readonly startedAtMs: number;
      readonly endedAtMs: number;
      readonly attributes: Readonly<Record<string, string>>;
    }): void;
  };
}

interface Told {
  readonly name: string;
  readonly parent: string;
  readonly startedAtMs: number;
  readonly fault?: unknown;
}

/** The header of @temporalio/interceptors-opentelemetry, which clients write and activities read. */
const traceHeader = '_tracer-data';
const traceParent = /^00-([0-9a-f]{32})-([0-9a-f]{16})-([0-9a-f]{2})$/;

/**
 * Carries a trace through a workflow, loaded only where traces are on: from the start or the update that came in to the activity that
 * records what it brought, which runs in the main loop and knows nothing of it. No promise is waited for that was not waited for
 * before, nothing is asked of the workflow's own chance, and a header is no event: a history is the same with and without it.
 */
export function interceptors(): WorkflowInterceptors {
  const { traces } = proxySinks<TraceSinks>();
  /** What came in and was not recorded yet; the first of several. */
  let cause: string | undefined;
  /** What was recorded last: what follows from it, as the start of a successor, belongs to it too. */
  let recorded: string | undefined;

  const tell = ({ fault, parent, ...span }: Told) => {
    traces.ended({
      ...span,
      parent,
      spanId: spanUnder(parent),
      endedAtMs: workflowInfo().unsafe.now(),
      attributes: {
        temporalWorkflowId: workflowInfo().workflowId,
        ...(fault instanceof ApplicationFailure && { 'dondoc.refusal': fault.type ?? '' }),
      },
    });
  };
  const asked = <T extends { readonly headers: Headers }>(
    input: T,
    next: (input: T) => Promise<unknown>,
  ): Promise<unknown> => {
    const mine = cause;
    cause = undefined;
    recorded = mine;
    const answer = next(withTrace({ input, trace: mine }));
    // What could not be recorded quickly is recorded patiently.
    answer.then(undefined, () => {
      cause ??= mine;
    });
    return answer;
  };

  return {
    inbound: [
      {
        execute: (input, next) => {
          cause = traceIn(input.headers);
          return next(input);
        },
        validateUpdate: (input, next) => {
          const parent = traceIn(input.headers);
          const startedAtMs = workflowInfo().unsafe.now();
          try {
            next(input);
          } catch (fault) {
            if (parent !== undefined)
              tell({ name: `ValidateUpdate:${input.name}`, parent, startedAtMs, fault });
            throw fault;
          }
        },
        handleUpdate: (input, next) => {
          const parent = traceIn(input.headers);
          const startedAtMs = workflowInfo().unsafe.now();
          const handled = next(input);
          if (parent === undefined) return handled;
          const spanId = spanUnder(parent);
          handled.then(
            () => {
              cause ??= parent.replace(traceParent, `00-$1-${spanId}-$3`);
              tell({ name: `HandleUpdate:${input.name}`, parent, startedAtMs });
            },
            (fault: unknown) => {
              tell({ name: `HandleUpdate:${input.name}`, parent, startedAtMs, fault });
            },
          );
          return handled;
        },
      },
    ],
    outbound: [
      {
        scheduleLocalActivity: (input, next) => asked(input, next),
        scheduleActivity: (input, next) => asked(input, next),
        startChildWorkflowExecution: (input, next) => next(withTrace({ input, trace: cause ?? recorded })),
      },
    ],
  };
}

function traceIn(headers: Headers): string | undefined {
  const payload = headers[traceHeader];
  if (!payload) return undefined;
  const { traceparent } = defaultPayloadConverter.fromPayload<{ readonly traceparent?: unknown }>(payload);
  return typeof traceparent === 'string' && traceParent.test(traceparent) ? traceparent : undefined;
}

function withTrace<T extends { readonly headers: Headers }>({
  input,
  trace,
}: {
  input: T;
  trace: string | undefined;
}): T {
  if (trace === undefined) return input;
  const header = defaultPayloadConverter.toPayload({ traceparent: trace });
  return { ...input, headers: { ...input.headers, [traceHeader]: header } };
}

/** The id of the one span of this workflow under a client's: its complement, so that a replay finds the same. */
function spanUnder(parent: string): string {
  const [, , above = ''] = traceParent.exec(parent) ?? [];
  return above.replace(/./g, (digit) => (15 - Number.parseInt(digit, 16)).toString(16));
}
