import type { oas31 } from 'zod-openapi';
import type { Language, LocalizedText } from '../../domain/text/localized.js';
import type { Operation } from '../operation/operation.js';

/** The headers that an operation reads, beside the token. */
export function headersOf({
  operation: { method, seesVersion, takesStream, namesFile },
  language,
}: {
  operation: Operation;
  language: Language;
}): oas31.ParameterObject[] {
  const header = (name: string, words: LocalizedText, rest: object): oas31.ParameterObject => ({
    name,
    in: 'header',
    required: false,
    description: words[language],
    ...rest,
  });
  const key = header('Idempotency-Key', keyWords, {
    schema: { type: 'string', pattern: '^[\\x21-\\x7e]{1,100}$' },
  });
  const seen = header('If-Match', seenWords, {
    required: true,
    schema: { type: 'string', pattern: '^(W/)?"[0-9]{1,9}"$' },
    example: '"3"',
  });
  const named = header('X-File-Name', nameWords, {
    required: true,
    schema: { type: 'string', pattern: '^([A-Za-z0-9._~-]|%[0-9A-F]{2})+$', maxLength: 500 },
    example: 'bien-ban-%C4%91%E1%BB%A3t-1.pdf',
  });
  const spoken = header('Accept-Language', languageWords, { schema: { type: 'string' }, example: 'en' });
  return [
    ...(method === 'get' || takesStream ? [] : [key]),
    ...(seesVersion ? [seen] : []),
    ...(namesFile ? [named] : []),
    spoken,
  ];
}

const keyWords: LocalizedText = {
  vi: 'Khóa do người gửi đặt, ví dụ một UUID. Gửi lại cùng khóa thì việc chỉ làm một lần và nhận câu trả lời lần đầu.',
  en: 'A key of the sender, a UUID for instance. Sent again with the same key, a thing is done once and the first answer comes again.',
};
const seenWords: LocalizedText = {
  vi: 'ETag của bản đã xem; `"0"` khi chưa có bản nào.',
  en: 'The ETag of the version that was seen; `"0"` where there is none yet.',
};
const nameWords: LocalizedText = {
  vi: 'Tên tệp, mã hóa phần trăm UTF-8. Được lưu ở dạng hiển thị an toàn: bỏ phần đường dẫn và ký tự điều khiển; phần mở rộng phải đúng với nội dung.',
  en: 'The name of the file, percent-encoded UTF-8. It is kept as it can safely be shown, without folders and control characters; its extension has to fit the content.',
};
const languageWords: LocalizedText = {
  vi: '`vi` (mặc định) hoặc `en`.',
  en: '`vi` (by default) or `en`.',
};

/** The headers of answers. */
export const answerHeaders = {
  ETag: {
    vi: 'Phiên bản; gửi lại trong If-Match khi sửa',
    en: 'The version; comes back in If-Match with a change',
  },
  'Retry-After': { vi: 'Số giây nên chờ', en: 'Seconds to wait' },
  'WWW-Authenticate': { vi: 'Cách xưng danh (RFC 6750)', en: 'How to say who you are (RFC 6750)' },
} as const satisfies Record<string, LocalizedText>;

/** What an answer's header means, as the document has it. */
export function answerHeader({
  name,
  language,
}: {
  name: keyof typeof answerHeaders;
  language: Language;
}): oas31.HeaderObject {
  const type = name === 'Retry-After' ? 'integer' : 'string';
  return { description: answerHeaders[name][language], schema: { type } };
}
