import type { PlanAdoption } from '../domain/adoption/facts.js';
import { callerHeaders } from './client-headers.js';
import { ProviderUnreachable } from './client-local-token.js';

/** The API as the command line uses it. */
export class ApiUnreachable extends Error {}

/** The API refused: its status, code and sentence, with what it adds. */
export class ApiProblem extends Error {
  readonly status: number;
  readonly code: string;
  readonly messages: { readonly vi: string; readonly en: string };
  readonly details: Readonly<Record<string, unknown>>;

  constructor(body: Record<string, unknown>, status: number) {
    super(typeof body.title === 'string' ? body.title : String(status));
    this.status = status;
    this.code = typeof body.code === 'string' ? body.code : 'unknown';
    // The words of the API are for a browser.
    this.messages =
      this.code === 'loginRequired'
        ? sayWhoYouAre
        : ((body.messages as { vi: string; en: string } | undefined) ?? {
            vi: this.message,
            en: this.message,
          });
    this.details = body;
  }
}

const sayWhoYouAre = {
  vi: 'Cần cho biết bạn là ai: thêm --as MÃ với bản chạy thử (dondoc token --as MÃ --remember để khỏi gõ lại), hoặc đặt mã truy cập vào DONDOC_TOKEN.',
  en: 'Say who you are: add --as USER with a copy that is tried out (dondoc token --as USER --remember to be asked no more), or set an access token in DONDOC_TOKEN.',
};

export interface LaunchSummary {
  readonly planId: string;
  readonly tasks: number;
  readonly workflows: number;
  readonly awaitingUnit: number;
  /** Rows of the state from which a plan under way was taken over. */
  readonly adopted?: number;
}

export interface LaunchProgress {
  readonly started: number;
  readonly of: number;
  readonly done: boolean;
}

/** A start at another date and pace, for rehearsals. */
export interface Rehearsal {
  readonly calendarOrigin: string;
  readonly rate: number;
}

const pollEveryMs = 250;

/**
 * Launches a plan and waits until every task is started; `onProgress` hears how far it is. The launch goes on in the server
 * if the caller goes away. Throws ApiProblem when the plan is refused and ApiUnreachable when no server answers.
 */
export async function launchPlan({
  baseUrl,
  text,
  planId,
  rehearsal,
  adoption,
  as,
  onProgress,
}: {
  baseUrl: string;
  /** The account that launches, at a local provider; who acts otherwise where none is given. */
  as?: string;
  text: string;
  planId?: string;
  rehearsal?: Rehearsal;
  /** A plan that was under way: what is known of its tasks. */
  adoption?: PlanAdoption;
  onProgress?: (progress: LaunchProgress) => void;
}): Promise<LaunchSummary> {
  const body = {
    text,
    ...(planId !== undefined && { planId }),
    ...(rehearsal && { rehearsal }),
    ...(adoption && { adoption }),
  };
  const caller = { baseUrl, ...(as !== undefined && { as }) };
  const summary = await request<LaunchSummary>({ ...caller, path: '/api/v1/plans', body });
  for (;;) {
    const path = `/api/v1/plans/${encodeURIComponent(summary.planId)}/launch`;
    const progress = await request<LaunchProgress>({ ...caller, path });
    onProgress?.(progress);
    if (progress.done) return summary;
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}

/** One call; a body makes it a POST. */
export async function request<T>(asked: Call): Promise<T> {
  return (await (await answered(asked)).json()) as T;
}

/** One call that is answered with a file. */
export async function requestFile(asked: Call): Promise<Uint8Array> {
  const answer = await answered(asked);
  try {
    return new Uint8Array(await answer.arrayBuffer());
  } catch (fault) {
    // It was sent while it was made, and broke off.
    throw new ApiUnreachable(`${asked.baseUrl}: ${reasonIn(fault)}`);
  }
}

interface Call {
  readonly baseUrl: string;
  readonly path: string;
  readonly body?: unknown;
  /** Who asks, where it is not who acts in the whole command. */
  readonly as?: string;
}

/** The answer to a call. Throws ApiProblem when it is a refusal and ApiUnreachable when there is none. */
async function answered({ baseUrl, path, body, as }: Call): Promise<Response> {
  const url = new URL(path, baseUrl);
  const caller = await callerHeaders({ baseUrl, ...(as !== undefined && { as }) }).catch((fault: unknown) => {
    throw fault instanceof ProviderUnreachable ? new ApiUnreachable(fault.message) : fault;
  });
  const response = await fetch(url, {
    ...(body === undefined
      ? { headers: caller }
      : {
          method: 'POST',
          body: JSON.stringify(body),
          headers: { ...caller, 'content-type': 'application/json' },
        }),
  }).catch((fault: unknown) => {
    throw new ApiUnreachable(`${baseUrl}: ${reasonIn(fault)}`);
  });
  if (response.ok) return response;
  throw new ApiProblem((await response.json()) as Record<string, unknown>, response.status);
}

function reasonIn(fault: unknown): string {
  return fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault);
}
