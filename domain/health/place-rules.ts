import type { LocalizedText } from '../text/localized.js';
import type { Finding } from './finding.js';
import type { ObservedFile, ObservedHealth } from './observed.js';

/** What is seen on the machine where the operator looks: files, secrets, and whether he may see the rest. */
export function placeFindings({ files = [], weakSecrets, refusedLook }: ObservedHealth): readonly Finding[] {
  return [...files.map(fileFinding), ...secrets(weakSecrets), ...look(refusedLook)];
}

const fileFaults: Readonly<Record<NonNullable<ObservedFile['fault']>, LocalizedText>> = {
  missing: { vi: 'không có ở đó; sửa đường dẫn.', en: 'is not there; mend the path.' },
  unreadable: {
    vi: 'không đọc được; cấp quyền đọc cho tài khoản chạy dondoc.',
    en: 'cannot be read; let the account of dondoc read it.',
  },
  readByOthers: {
    vi: 'người khác cũng đọc được; chạy chmod 600.',
    en: 'can be read by others; run chmod 600.',
  },
  noKey: {
    vi: 'không phải khóa riêng Ed25519; tạo bằng "openssl genpkey -algorithm ed25519".',
    en: 'is no private Ed25519 key; make one by "openssl genpkey -algorithm ed25519".',
  },
  exampleKey: {
    vi: 'là khóa của một ví dụ mà ai cũng có; tạo khóa mới (docs/audit.md).',
    en: 'is a key of an example, which everybody has; make a new one (docs/audit.md).',
  },
  notWritable: {
    vi: 'không ghi được vào thư mục; cấp quyền ghi.',
    en: 'cannot be written to; let the account of dondoc write there.',
  },
};

function fileFinding({ setting, path, fault }: ObservedFile): Finding {
  const about = { vi: setting, en: setting };
  if (fault === undefined)
    return {
      code: 'file',
      state: 'ok',
      about,
      says: { vi: `${path} dùng được.`, en: `${path} can be used.` },
    };
  const says = fileFaults[fault];
  return {
    ...{ code: `file.${fault}`, state: fault === 'readByOthers' ? 'attention' : 'fault', about },
    says: { vi: `${path} ${says.vi}`, en: `${path} ${says.en}` },
  };
}

function secrets(weak: readonly string[] | undefined): readonly Finding[] {
  if (!weak) return [];
  const about = { vi: 'Mật khẩu và khóa', en: 'Passwords and keys' };
  return weak.length === 0
    ? [
        {
          code: 'secrets',
          state: 'ok',
          about,
          says: { vi: 'Đủ dài, không phải ví dụ.', en: 'Long enough, and of no example.' },
        },
      ]
    : [
        {
          ...{ code: 'secrets', state: 'fault', about },
          says: {
            vi: `${weak.join(', ')} quá ngắn hoặc là từ của ví dụ. Đặt lại, mỗi giá trị từ "openssl rand -hex 24".`,
            en: `${weak.join(', ')}: too short, or words of an example. Set each anew, from "openssl rand -hex 24".`,
          },
        },
      ];
}

function look(refused: ObservedHealth['refusedLook']): readonly Finding[] {
  if (refused === undefined) return [];
  const about = { vi: 'Quyền xem', en: 'What may be seen' };
  const rest = { vi: 'Chỉ xem được một phần.', en: 'Only a part could be looked at.' };
  return [
    refused === 'notLoggedIn'
      ? {
          ...{ code: 'notLoggedIn', state: 'attention', about },
          says: {
            vi: `${rest.vi} Thêm --as với bản chạy thử, hoặc đặt DONDOC_TOKEN của quản trị viên.`,
            en: `${rest.en} Add --as with a copy that is tried out, or set DONDOC_TOKEN of an administrator.`,
          },
        }
      : {
          ...{ code: 'notAllowed', state: 'attention', about },
          says: {
            vi: `${rest.vi} Người này không vận hành hệ thống; dùng tài khoản quản trị viên.`,
            en: `${rest.en} This person does not run the system; use the account of an administrator.`,
          },
        },
  ];
}
