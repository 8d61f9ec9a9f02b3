import { Problem } from '../problem.js';

/** His role never does this. */
export function notAllowed(): Problem {
  return new Problem({
    status: 403,
    code: 'notAllowed',
    sentence: {
      vi: 'Vai trò của bạn không được làm việc này.',
      en: 'Your role may not do this.',
    },
  });
}
