/** A Temporal history as JSON of its protobuf messages: bytes in base64, 64-bit numbers as text. Only what is read here. */
export interface HistoryJson {
  readonly events: readonly HistoryEvent[];
}

export interface HistoryEvent {
  readonly eventId?: string;
  readonly eventTime?: HistoryTime;
  readonly workflowExecutionStartedEventAttributes?: {
    readonly input?: Payloads;
    readonly continuedExecutionRunId?: string;
  };
  readonly workflowTaskStartedEventAttributes?: object;
  readonly workflowTaskCompletedEventAttributes?: object;
  readonly workflowExecutionUpdateAcceptedEventAttributes?: {
    readonly protocolInstanceId?: string;
    readonly acceptedRequest?: { readonly input?: { readonly args?: Payloads } };
  };
  readonly workflowExecutionUpdateCompletedEventAttributes?: {
    readonly meta?: { readonly updateId?: string };
    readonly outcome?: {
      readonly success?: Payloads;
      readonly failure?: Failure;
    };
  };
  readonly markerRecordedEventAttributes?: {
    readonly markerName?: string;
    readonly details?: { readonly data?: Payloads; readonly result?: Payloads };
  };
  readonly activityTaskScheduledEventAttributes?: {
    readonly activityType?: { readonly name?: string };
    readonly input?: Payloads;
  };
  readonly activityTaskCompletedEventAttributes?: {
    readonly scheduledEventId?: string;
    readonly result?: Payloads;
  };
}

export interface HistoryTime {
  readonly seconds?: string | number;
  readonly nanos?: number;
}

interface Failure {
  readonly applicationFailureInfo?: { readonly type?: string };
  readonly cause?: Failure;
}

interface Payloads {
  readonly payloads?: readonly { readonly data?: string }[];
}

/** The first value of what was sent as JSON; undefined for nothing. */
export function valueOf(payloads: Payloads | undefined): unknown {
  const data = payloads?.payloads?.[0]?.data;
  if (data === undefined || data === '') return undefined;
  return JSON.parse(Buffer.from(data, 'base64').toString('utf8')) as unknown;
}

/** Milliseconds since 1970 UTC, as a workflow sees a time: parts of a millisecond are left out. */
export function epochMsOf({ seconds = 0, nanos = 0 }: HistoryTime): number {
  return Number(seconds) * 1_000 + Math.floor(nanos / 1_000_000);
}
