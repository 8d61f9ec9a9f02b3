import type { Request, Response } from 'express';
import type { LocalizedText } from '../domain/text/localized.js';
import { answerEarly, isStillSending } from './early-answer.js';

/** A request that is answered with a problem (RFC 9457): a status, a stable code, and a sentence in both languages. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentence: LocalizedText;
  readonly details: Readonly<Record<string, unknown>>;
  /** Headers that belong to the answer, as WWW-Authenticate does to 401. */
  readonly headers: Readonly<Record<string, string>>;

  constructor({
    status,
    code,
    sentence,
    details = {},
    headers = {},
  }: {
    status: number;
    code: string;
    sentence: LocalizedText;
    details?: Readonly<Record<string, unknown>>;
    headers?: Readonly<Record<string, string>>;
  }) {
    super(sentence.en);
    this.status = status;
    this.code = code;
    this.sentence = sentence;
    this.details = details;
    this.headers = headers;
  }
}

/** Writes a problem in the caller's language; Vietnamese unless English is asked for. */
export function sendProblem({
  request,
  response,
  problem,
}: {
  request: Request;
  response: Response;
  problem: Problem;
}): void {
  const language = request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
  if (problem.status === 503) response.setHeader('Retry-After', '5');
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
  const body = JSON.stringify({
    type: `urn:dondoc:problem:${problem.code}`,
    title: problem.sentence[language],
    status: problem.status,
    code: problem.code,
    messages: problem.sentence,
    ...problem.details,
  });
  response.status(problem.status).type('application/problem+json');
  if (isStillSending(request)) answerEarly({ request, response, body });
  else response.send(body);
}

/** Nothing under this id. */
export function notFound(what: LocalizedText): Problem {
  return new Problem({
    status: 404,
    code: 'notFound',
    sentence: { vi: `Không tìm thấy ${what.vi}.`, en: `No such ${what.en}.` },
  });
}
