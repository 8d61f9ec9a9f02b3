import { ApiProblem, ApiUnreachable } from './problem.js';

/** Who sends, in which language, and how patiently. */
export interface SendTerms {
  /** Headers that say who asks; none where a browser's session does. */
  readonly caller?: () => Promise<Readonly<Record<string, string>>>;
  /** In which the titles of refusals come; Vietnamese where nothing is said. */
  readonly language?: 'vi' | 'en';
  readonly fetch?: (request: Request) => Promise<Response>;
  readonly wait?: (ms: number) => Promise<void>;
  readonly newKey?: () => string;
}

const mostTries = 4;
/** Whoever is told to wait longer than this had better ask again himself. */
const longestWaitInSeconds = 20;

/**
 * Sends a request, again where the API is busy or the connection broke off, at most four times and always with the same
 * `Idempotency-Key`: what changes something is done once. Throws ApiProblem for a refusal, ApiUnreachable where no answer comes.
 */
export function sender({
  caller = () => Promise.resolve({}),
  language,
  fetch: send = (request) => fetch(request),
  wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms)),
  newKey = () => crypto.randomUUID(),
}: SendTerms): (request: Request) => Promise<Response> {
  return async (request) => {
    for (const [name, value] of Object.entries(await caller())) request.headers.set(name, value);
    if (language) request.headers.set('Accept-Language', language);
    if (changes(request) && !request.headers.has('Idempotency-Key'))
      request.headers.set('Idempotency-Key', newKey());
    for (let tries = 1; ; tries += 1) {
      const answer = await send(request.clone()).catch((fault: unknown) => whyNone(fault));
      if (answer instanceof Response && answer.ok) return answer;
      const seconds = tries < mostTries ? secondsToWait({ answer, tries }) : undefined;
      if (seconds === undefined)
        throw answer instanceof Response ? await problemIn(answer) : answer.unreachable;
      await wait(seconds * 1_000);
    }
  };
}

interface NoAnswer {
  readonly unreachable: ApiUnreachable;
  /** It went out and no answer came back: it may have been carried out. */
  readonly brokeOff: boolean;
}

/** Undefined where asking again would be of no use. */
function secondsToWait({
  answer,
  tries,
}: {
  answer: Response | NoAnswer;
  tries: number;
}): number | undefined {
  if (!(answer instanceof Response)) return answer.brokeOff ? tries : undefined;
  // 409 with a time: the first sending of the same key is still being carried out.
  if (![409, 429, 503].includes(answer.status)) return undefined;
  const seconds = Number(answer.headers.get('Retry-After') ?? Number.NaN);
  return seconds >= 0 && seconds <= longestWaitInSeconds ? seconds : undefined;
}

const neverArrived = ['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', 'ERR_INVALID_URL', 'UND_ERR_CONNECT_TIMEOUT'];

function whyNone(fault: unknown): NoAnswer {
  if (fault instanceof Error && fault.name === 'AbortError') throw fault;
  const cause = fault instanceof Error && fault.cause instanceof Error ? fault.cause : fault;
  const code = cause instanceof Error && 'code' in cause ? String(cause.code) : '';
  const message = cause instanceof Error ? cause.message || code : String(cause);
  return { unreachable: new ApiUnreachable(message), brokeOff: !neverArrived.includes(code) };
}

/** What a refusal says. An answer without a problem in it is none of dondoc's. */
export async function problemIn(answer: Response): Promise<ApiProblem | ApiUnreachable> {
  const body: unknown = await answer.json().catch(() => undefined);
  return typeof body === 'object' && body !== null && 'code' in body
    ? new ApiProblem({ status: answer.status, body: body })
    : new ApiUnreachable(`HTTP ${String(answer.status)}`);
}

function changes({ method }: Request): boolean {
  return !['GET', 'HEAD'].includes(method);
}
