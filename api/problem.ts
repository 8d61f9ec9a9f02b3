import type { Request, Response } from 'express';
import type { Language, LocalizedText } from '../domain/text/localized.js';
import { answerEarly, isStillSending } from './early-answer.js';

/** What is wrong with one field of a request. */
export interface FieldProblem {
  /** `lines.3.text`; empty for the whole of it. */
  readonly field: string;
  readonly messages: LocalizedText;
  readonly place: 'path' | 'query' | 'body' | 'header';
}

/** A request that is answered with a problem (RFC 9457): a status, a stable code, and a sentence in both languages. */
export class Problem extends Error {
  readonly status: number;
  readonly code: string;
  readonly sentence: LocalizedText;
  readonly details: Readonly<Record<string, unknown>>;
  /** Headers that belong to the answer, as WWW-Authenticate does to 401. */
  readonly headers: Readonly<Record<string, string>>;
  readonly fields: readonly FieldProblem[];

  constructor({
    status,
    code,
    sentence,
    details = {},
    headers = {},
    fields = [],
  }: {
    status: number;
    code: string;
    sentence: LocalizedText;
    details?: Readonly<Record<string, unknown>>;
    headers?: Readonly<Record<string, string>>;
    fields?: readonly FieldProblem[];
  }) {
    super(sentence.en);
    this.fields = fields;
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
  const language = languageOf(request);
  if (problem.status === 503) response.setHeader('Retry-After', '5');
  for (const [name, value] of Object.entries(problem.headers)) response.setHeader(name, value);
  const body = JSON.stringify(problemBody({ problem, language }));
  response.status(problem.status).type('application/problem+json');
  if (isStillSending(request)) answerEarly({ request, response, body });
  else response.send(body);
}

/** The language in which a caller wants to be answered. */
export function languageOf(request: Request): Language {
  return request.acceptsLanguages('vi', 'en') === 'en' ? 'en' : 'vi';
}

/** A problem as JSON: the title in the caller's language, every sentence in both. */
export function problemBody({ problem, language }: { problem: Problem; language: Language }) {
  const { code, status, sentence, fields, details } = problem;
  return {
    type: `urn:dondoc:problem:${code}`,
    title: sentence[language],
    status,
    code,
    messages: sentence,
    ...(fields.length > 0 && {
      fields: fields.map((field) => ({ ...field, message: field.messages[language] })),
    }),
    ...details,
  };
}

/** Nothing under this id. */
export function notFound(what: LocalizedText): Problem {
  return new Problem({
    status: 404,
    code: 'notFound',
    sentence: { vi: `Không tìm thấy ${what.vi}.`, en: `No such ${what.en}.` },
  });
}
