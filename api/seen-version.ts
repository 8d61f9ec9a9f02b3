import type { Request } from 'express';
import { invalidInput } from './operation/parse.js';
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
    const messages = { vi: 'Phải là phiên bản đã xem, như "3".', en: 'Must be the version seen, as "3".' };
    throw invalidInput([{ field: 'If-Match', place: 'header', messages }]);
  }
  return Number(version);
}
