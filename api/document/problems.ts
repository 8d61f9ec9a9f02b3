import type { LocalizedText } from '../../domain/text/localized.js';
import type { Operation } from '../operation/operation.js';

const words: Readonly<Record<number, LocalizedText>> = {
  400: { vi: 'Nội dung không đọc được', en: 'The body cannot be read' },
  401: { vi: 'Chưa đăng nhập, hoặc mã truy cập không hợp lệ', en: 'No login, or a token that is not valid' },
  403: { vi: 'Người này không được làm việc này', en: 'This person may not do this' },
  404: {
    vi: 'Không có, hoặc người này không được biết là có',
    en: 'Not there, or not for this person to know of',
  },
  409: { vi: 'Tình trạng hiện nay không cho phép', en: 'Not in the present state' },
  412: {
    vi: 'Đã có người khác sửa sau bản đã xem',
    en: 'Somebody changed it since the version that was seen',
  },
  413: { vi: 'Nội dung quá lớn', en: 'The body is too large' },
  415: { vi: 'Loại nội dung này không nhận', en: 'This kind of content is not taken' },
  422: { vi: 'Dữ liệu chưa đúng; từng trường được nêu', en: 'Something given is wrong; each field is named' },
  428: { vi: 'Thiếu phiên bản đã xem (If-Match)', en: 'The version that was seen is missing (If-Match)' },
  429: { vi: 'Quá nhiều yêu cầu; xem Retry-After', en: 'Too many requests; see Retry-After' },
  500: { vi: 'Lỗi trong hệ thống, đã được ghi lại', en: 'A fault in the system; it has been logged' },
  503: {
    vi: 'Một phần của hệ thống tạm thời không trả lời; xem Retry-After',
    en: 'A part of the system is away for the moment; see Retry-After',
  },
};

/** What a status of a refusal means. */
export function problemWords(status: number): LocalizedText {
  return words[status] ?? { vi: 'Bị từ chối', en: 'Refused' };
}

/** The statuses with which an operation may refuse, from what it is: ascending. */
export function refusalStatuses(operation: Operation): readonly number[] {
  const { method, params, query, body, takesStream, seesVersion, alsoRefuses = [] } = operation;
  const changes = method !== 'get';
  const hasContent = body !== undefined || takesStream !== undefined;
  const statuses = [
    ...[401, 403, 429, 500, 503],
    ...(params ? [404] : []),
    ...(params || query || body || changes ? [422] : []),
    ...(changes ? [409] : []),
    ...(hasContent ? [400, 413, 415] : []),
    ...(seesVersion ? [412, 428] : []),
    ...alsoRefuses,
  ];
  return [...new Set(statuses)].sort((one, other) => one - other);
}
