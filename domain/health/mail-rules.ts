import { toEpochMs } from '../calendar/instant.js';
import type { Finding } from './finding.js';
import type { ObservedHealth } from './observed.js';

const waitsTooLongMs = 60 * 60_000;

/** Whether people hear of what they owe, and whether files are looked at. */
export function mailFindings(seen: ObservedHealth): readonly Finding[] {
  return [...mail(seen), ...nobody(seen), ...scanner(seen)];
}

function mail({ mail: seen, at, isProduction = false }: ObservedHealth): readonly Finding[] {
  if (!seen) return [];
  const about = { vi: 'Thư điện tử', en: 'Mail' };
  const { smtp, waiting, failed, oldestWaiting, error = '' } = seen;
  const counts = {
    vi: `${waiting} thư đang chờ, ${failed} thư bị lỗi.`,
    en: `${waiting} mails wait, ${failed} have failed.`,
  };
  const one = (code: string, state: Finding['state'], vi: string, en: string): readonly Finding[] => [
    { code, state, about, says: { vi, en } },
  ];
  if (smtp === 'notConfigured' || smtp === 'notSeen')
    return one(
      'mail',
      isProduction ? 'attention' : 'ok',
      'Chưa cài đặt: không gửi thư; mọi thông báo vẫn nằm trong hộp thư của từng người. Đặt SMTP_URL để gửi.',
      'Not set up: no mail goes out; every notice stands in the inboxes all the same. Set SMTP_URL to send.',
    );
  if (smtp === 'down')
    return one(
      'mailServer',
      'attention',
      `Máy chủ thư không trả lời (${error}). ${counts.vi} Thư tự gửi khi máy chủ trở lại; kiểm tra SMTP_URL.`,
      `The mail server does not answer (${error}). ${counts.en} They go out when it is back; look at SMTP_URL.`,
    );
  if (failed > 0)
    return one(
      'mailsFailed',
      'attention',
      `${counts.vi} Xem và gửi lại ở trang "Sức khỏe hệ thống" (docs/runbooks.md#dondocmailsfailed).`,
      `${counts.en} See and send them again on the page "How the system fares" (docs/runbooks.md#dondocmailsfailed).`,
    );
  if (oldestWaiting !== undefined && toEpochMs(at) - toEpochMs(oldestWaiting) > waitsTooLongMs)
    return one(
      'mailsWaiting',
      'attention',
      `${counts.vi} Có thư chờ hơn một giờ: máy chủ thư không nhận (docs/runbooks.md#dondocmailswaiting).`,
      `${counts.en} One has waited for more than an hour: the mail server does not take it (docs/runbooks.md#dondocmailswaiting).`,
    );
  return one('mail', 'ok', counts.vi, counts.en);
}

function nobody({ noticesForNobody: count }: ObservedHealth): readonly Finding[] {
  if (count === undefined || count === 0) return [];
  return [
    {
      ...{ code: 'noticesForNobody', state: 'attention' },
      about: { vi: 'Thông báo không có người nhận', en: 'Notices for nobody' },
      says: {
        vi: `${count} thông báo: có đơn vị hoặc lãnh đạo chưa có ai trong danh bạ người dùng; hãy bổ sung người.`,
        en: `${count} notices: a unit or leader has nobody in the list of people; add somebody.`,
      },
    },
  ];
}

function scanner({ scanner: seen, isProduction = false }: ObservedHealth): readonly Finding[] {
  if (seen === undefined) return [];
  const about = { vi: 'Quét tệp minh chứng', en: 'Scanning of evidence' };
  return seen === 'set'
    ? [
        {
          ...{ code: 'scanner', state: 'ok', about },
          says: { vi: 'Tệp có mã độc bị chặn.', en: 'Infected files are kept back.' },
        },
      ]
    : [
        {
          ...{ code: 'scanner', state: isProduction ? 'attention' : 'ok', about },
          says: {
            vi: 'Chưa cài đặt: tệp tải lên không được quét mã độc. Đặt DONDOC_SCAN_COMMAND; xem docs/files.md.',
            en: 'Not set up: uploads are not scanned for malware. Set DONDOC_SCAN_COMMAND; see docs/files.md.',
          },
        },
      ];
}
