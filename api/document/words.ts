import type { ActorRole } from '../../domain/task/actor.js';
import type { LocalizedText } from '../../domain/text/localized.js';
import type { Tag } from '../operation/operation.js';

export const documentTitle: LocalizedText = {
  vi: 'Đôn đốc: giao diện lập trình',
  en: 'dondoc: programming interface',
};

export const documentWords: LocalizedText = {
  vi: [
    'Giao diện dùng chung của trang web, lệnh `dondoc` và các hệ thống khác của tỉnh.',
    '',
    '- **Ai hỏi**: mã truy cập của hệ thống đăng nhập (`Authorization: Bearer …`) hoặc phiên đăng nhập. Người ấy là ai do danh bạ của dondoc quyết định.',
    '- **Từ chối** là RFC 9457 (`application/problem+json`): `code` không đổi để chương trình xét, `messages` có cả hai thứ tiếng, `fields` nêu từng trường sai. Thứ tiếng của `title` theo `Accept-Language`.',
    '- **Gửi lại an toàn**: gửi kèm `Idempotency-Key` với mọi yêu cầu làm thay đổi dữ liệu; gửi lại cùng khóa thì nhận đúng câu trả lời lần đầu.',
    '- **Không ghi đè của nhau**: thứ nhiều người cùng sửa có `ETag`; khi sửa phải gửi `If-Match`.',
    '- **Bận hoặc tạm dừng**: 429 và 503 kèm `Retry-After`, tính bằng giây.',
    '- Mã nhiệm vụ có dấu gạch chéo (`ke-hoach/1.2/so-y-te`); trong địa chỉ viết nguyên hoặc mã hóa (`%2F`) đều được.',
    '- Ngày là ngày theo lịch Việt Nam (`2022-09-15`); thời điểm có múi giờ (`2022-09-15T00:00:00.000+07:00`).',
  ].join('\n'),
  en: [
    "The one interface of the web page, the `dondoc` command and the province's other systems.",
    '',
    '- **Who asks**: an access token of the identity provider (`Authorization: Bearer …`) or a login session. What that person may do comes from dondoc’s own directory.',
    '- **Refusals** are RFC 9457 (`application/problem+json`): a stable `code` for programs, `messages` in both languages, `fields` with each wrong field. `title` is in the language of `Accept-Language`.',
    '- **Safe to send again**: give an `Idempotency-Key` with whatever changes something; the same key gets the first answer again.',
    '- **No lost edits**: what several people edit has an `ETag`; a change needs `If-Match`.',
    '- **Busy or away**: 429 and 503 come with `Retry-After` in seconds.',
    '- The id of a task holds slashes (`plan/1.2/unit`); in an address they may stand as they are or encoded (`%2F`).',
    '- Dates are days of the calendar of Vietnam (`2022-09-15`); moments have their offset (`2022-09-15T00:00:00.000+07:00`).',
  ].join('\n'),
};

export const tagWords: Readonly<Record<Tag, LocalizedText>> = {
  account: { vi: 'Người đang hỏi: là ai, được làm gì', en: 'Who asks, and what he may do' },
  plans: { vi: 'Kế hoạch: xem trước, triển khai, văn bản', en: 'Plans: preview, launch, text' },
  tasks: { vi: 'Nhiệm vụ: danh sách, diễn biến, lệnh', en: 'Tasks: lists, timelines, commands' },
  reports: { vi: 'Báo cáo quý của đơn vị', en: 'Quarterly reports of units' },
  periods: { vi: 'Kỳ báo cáo và báo cáo tổng hợp', en: 'Reporting periods and their synthesis' },
  papers: { vi: 'Văn bản: dự thảo và ban hành', en: 'Papers: drafts and issued ones' },
  files: { vi: 'Tệp minh chứng', en: 'Evidence files' },
  notices: { vi: 'Thông báo, hộp tin và thư điện tử', en: 'Notices, inbox and mails' },
  terms: { vi: 'Danh bạ, chính sách đôn đốc, lịch làm việc', en: 'Directory, policy and calendar' },
  views: { vi: 'Danh sách đã lưu', en: 'Saved views' },
  audit: { vi: 'Kiểm tra, chứng minh, xem lại quá khứ', en: 'Audit, proofs, the past as it was' },
  system: { vi: 'Tình trạng hệ thống', en: 'How the system fares' },
};

export const roleWords: Readonly<Record<ActorRole, LocalizedText>> = {
  officer: { vi: 'cán bộ', en: 'officer' },
  unitHead: { vi: 'thủ trưởng đơn vị', en: 'unit head' },
  dpiSupervisor: { vi: 'Sở Kế hoạch và Đầu tư', en: 'DPI supervisor' },
  viceChairman: { vi: 'Phó Chủ tịch', en: 'vice-chairman' },
  chairman: { vi: 'Chủ tịch', en: 'chairman' },
  auditor: { vi: 'kiểm toán', en: 'auditor' },
  administrator: { vi: 'quản trị hệ thống', en: 'administrator' },
};
