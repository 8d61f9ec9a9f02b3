import type { PlanAdoption } from '../domain/adoption/facts.js';

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
    this.messages = (body.messages as { vi: string; en: string } | undefined) ?? {
      vi: this.message,
      en: this.message,
    };
    this.details = body;
  }
}

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
  onProgress,
}: {
  baseUrl: string;
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
  const summary = await request<LaunchSummary>({ baseUrl, path: '/api/v1/plans', body });
  for (;;) {
    const path = `/api/v1/plans/${encodeURIComponent(summary.planId)}/launch`;
    const progress = await request<LaunchProgress>({ baseUrl, path });
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
}

/** The answer to a call. Throws ApiProblem when it is a refusal and ApiUnreachable when there is none. */
async function answered({ baseUrl, path, body }: Call): Promise<Response> {
  const response = await fetch(new URL(path, baseUrl), {
    ...(body === undefined
      ? {}
      : { method: 'POST', body: JSON.stringify(body), headers: { 'content-type': 'application/json' } }),
  }).catch((fault: unknown) => {
    throw new ApiUnreachable(`${baseUrl}: ${reasonIn(fault)}`);
  });
  if (response.ok) return response;
  throw new ApiProblem((await response.json()) as Record<string, unknown>, response.status);
}

function reasonIn(fault: unknown): string {
  return fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault);
}
