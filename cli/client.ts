import { type ApiClient, answered, createApiClient } from '../client/client.js';
import { ApiUnreachable } from '../client/problem.js';
import { type SendTerms, sender } from '../client/send.js';
import type { PlanAdoption } from '../domain/adoption/facts.js';
import type { Naming } from '../domain/launch/naming.js';
import { callerHeaders } from './client-headers.js';
import { ProviderUnreachable } from './client-local-token.js';

interface Place {
  readonly baseUrl: string;
  /** Who asks, where it is not who acts in the whole command. */
  readonly as?: string;
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
  /** Everything in it is invented. */
  readonly demonstration?: true;
}

const pollEveryMs = 250;

/** The API as a command asks it. Its calls throw ApiProblem and ApiUnreachable. */
export function apiClient(place: Place): ApiClient {
  return createApiClient({ baseUrl: place.baseUrl, ...termsOf(place) });
}

/**
 * Launches a plan and waits until every task is started; `onProgress` hears how far it is. The launch goes on in the server
 * if the caller goes away. Throws ApiProblem when the plan is refused and ApiUnreachable when no server answers.
 */
export async function launchPlan({
  onProgress,
  text,
  planId,
  rehearsal,
  adoption,
  namings,
  ...place
}: Place & {
  text: string;
  planId?: string;
  rehearsal?: Rehearsal;
  /** A plan that was under way: what is known of its tasks. */
  adoption?: PlanAdoption;
  /** What names mean that stand for no unit. */
  namings?: readonly Naming[];
  onProgress?: (progress: LaunchProgress) => void;
}): Promise<LaunchSummary> {
  const client = apiClient(place);
  const body = {
    text,
    ...(planId !== undefined && { planId }),
    ...(rehearsal && { rehearsal }),
    ...(adoption && { adoption }),
    ...(namings && { namings }),
  };
  const summary = await answered(client.POST('/plans', { body }));
  const params = { path: { planId: summary.planId } };
  for (;;) {
    const progress = await answered(client.GET('/plans/{planId}/launch', { params }));
    onProgress?.(progress);
    if (progress.done) return summary;
    await new Promise((resolve) => setTimeout(resolve, pollEveryMs));
  }
}

/** One call of an address that the typed client does not have; a body makes it a POST. */
export async function request<T>(asked: Call): Promise<T> {
  return (await (await call(asked)).json()) as T;
}

/** One call that is answered with a file. */
export async function requestFile(asked: Call): Promise<Uint8Array> {
  const answer = await call(asked);
  try {
    return new Uint8Array(await answer.arrayBuffer());
  } catch (fault) {
    // It was sent while it was made, and broke off.
    throw new ApiUnreachable(
      fault instanceof Error && fault.cause instanceof Error ? fault.cause.message : String(fault),
    );
  }
}

interface Call extends Place {
  readonly path: string;
  readonly body?: unknown;
}

function call({ path, body, ...place }: Call): Promise<Response> {
  const headers = { 'content-type': 'application/json' };
  const init = body === undefined ? {} : { method: 'POST', body: JSON.stringify(body), headers };
  return sender(termsOf(place))(new Request(new URL(path, place.baseUrl), init));
}

function termsOf({ baseUrl, as }: Place): SendTerms {
  const caller = () =>
    callerHeaders({ baseUrl, ...(as !== undefined && { as }) }).catch((fault: unknown) => {
      throw fault instanceof ProviderUnreachable ? new ApiUnreachable(fault.message) : fault;
    });
  return { caller };
}
