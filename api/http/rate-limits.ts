import type { Request, RequestHandler, Response } from 'express';
import { ipKeyGenerator, rateLimit } from 'express-rate-limit';
import { Problem, sendProblem } from '../problem.js';

/** How many requests a minute are taken. */
export interface RateLimits {
  /** Of one address before it is known who asks; many persons may come through one. */
  readonly perAddress: number;
  /** Of one person. */
  readonly perPerson: number;
  /** Logins of one address. */
  readonly logins: number;
}

export const usualLimits: RateLimits = { perAddress: 6_000, perPerson: 1_200, logins: 30 };

/** Takes so many requests of an address in a minute; the rest is answered 429, with the time after which to come again. */
export function limitByAddress(perMinute: number): RequestHandler {
  return limit({ perMinute, keyOf: ({ ip = '' }) => ipKeyGenerator(ip) });
}

/** Takes so many requests of a person; it stands after the one that finds out who asks. */
export function limitByPerson(perMinute: number): RequestHandler {
  return limit({ perMinute, keyOf: (_request, response) => String(response.locals.person) });
}

function limit({
  perMinute,
  keyOf,
}: {
  perMinute: number;
  keyOf: (request: Request, response: Response) => string;
}): RequestHandler {
  return rateLimit({
    windowMs: 60_000,
    limit: perMinute,
    standardHeaders: 'draft-8',
    legacyHeaders: false,
    keyGenerator: keyOf,
    handler: (request, response) => sendProblem({ request, response, problem: tooMany() }),
  });
}

function tooMany(): Problem {
  return new Problem({
    status: 429,
    code: 'tooManyRequests',
    sentence: {
      vi: 'Quá nhiều yêu cầu trong một phút; hãy đợi một lát rồi thử lại.',
      en: 'Too many requests within a minute; wait a little and try again.',
    },
  });
}
