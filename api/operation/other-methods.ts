import type { RequestHandler } from 'express';
import { Problem } from '../problem.js';
import type { Method } from './operation.js';

/** What an address answers to a method that it does not have; OPTIONS is told which there are. */
export function otherMethods(methods: readonly Method[]): RequestHandler {
  const allowed = [
    ...methods.map((method) => method.toUpperCase()),
    ...(methods.includes('get') ? ['HEAD'] : []),
  ];
  const allow = [...allowed, 'OPTIONS'].join(', ');
  return (request, response) => {
    if (request.method !== 'OPTIONS') throw notThisMethod(allow);
    response.status(204).setHeader('Allow', allow).end();
  };
}

function notThisMethod(allow: string): Problem {
  return new Problem({
    status: 405,
    code: 'methodNotAllowed',
    sentence: {
      vi: `Địa chỉ này chỉ nhận: ${allow}.`,
      en: `This address takes only: ${allow}.`,
    },
    headers: { Allow: allow },
  });
}
