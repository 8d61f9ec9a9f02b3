import type { Request } from 'express';
import { Problem } from './problem.js';

/** The version that the caller saw, from `If-Match`: the ETag that he was given, `"0"` for what is not stored yet. */
export function seenVersion(request: Request): number {
  const header = request.get('If-Match');
  if (header === undefined) {
    throw new Problem({
      status: 428,
      code: 'versionRequired',
      sentence: {
        vi: 'Thiếu phiên bản đã xem (If-Match); hãy tải lại báo cáo rồi thực hiện lại.',
        en: 'The version that you saw is missing (If-Match); load the report and try again.',
      },
    });
  }
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(header)?.[1];
  if (version === undefined) {
    throw new Problem({
      status: 422,
      code: 'invalidInput',
      sentence: { vi: 'Phiên bản đã xem (If-Match) không đúng dạng.', en: 'If-Match is no version.' },
      details: { fields: [{ field: 'If-Match', message: 'expected "<number>"' }] },
    });
  }
  return Number(version);
}
