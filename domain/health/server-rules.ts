import type { LocalizedText } from '../text/localized.js';
import { type Finding, stateFrom } from './finding.js';
import type { Answering, ObservedHealth } from './observed.js';

const aheadForAttentionMs = 2_000;
const aheadForFaultMs = 60_000;
const gigabyte = 1024 ** 3;

/** Whether the servers answer, agree on the time, and have room. */
export function serverFindings(seen: ObservedHealth): readonly Finding[] {
  return [...apiFinding(seen), ...storeFindings(seen), ...provider(seen), ...clocks(seen), ...disks(seen)];
}

function apiFinding({ api }: ObservedHealth): readonly Finding[] {
  if (!api) return [];
  return answering({
    code: 'api',
    about: { vi: `API tại ${api.address}`, en: `API at ${api.address}` },
    server: api,
    away: {
      vi: 'Không ai mở được trang nào; thời hạn vẫn chạy. Khởi động API (docs/runbooks.md#dondocapidown), hoặc đặt DONDOC_URL đúng địa chỉ.',
      en: 'Nobody can open a page; deadlines go on. Start the API (docs/runbooks.md#dondocapidown), or set DONDOC_URL to where it is.',
    },
  });
}

function storeFindings({ temporal, mongodb }: ObservedHealth): readonly Finding[] {
  return [
    ...answering({
      code: 'temporal',
      about: { vi: 'Temporal', en: 'Temporal' },
      server: temporal,
      away: {
        vi: 'Không nhận được lệnh và không có bậc nhắc nào chạy; không mất gì. Khởi động Temporal và PostgreSQL của nó, xem TEMPORAL_ADDRESS.',
        en: 'No command is taken and no rung fires; nothing is lost. Start Temporal and its PostgreSQL, look at TEMPORAL_ADDRESS.',
      },
    }),
    ...answering({
      code: 'mongodb',
      about: { vi: 'MongoDB', en: 'MongoDB' },
      server: mongodb,
      away: {
        vi: 'Không đọc được gì; việc đã quyết định chờ để ghi sau. Khởi động MongoDB (docs/runbooks.md#dondocstoreaway).',
        en: 'Nothing can be read; what is decided waits to be written. Start MongoDB (docs/runbooks.md#dondocstoreaway).',
      },
    }),
  ];
}

function provider({ provider: seen }: ObservedHealth): readonly Finding[] {
  return answering({
    code: 'identityProvider',
    about: { vi: 'Hệ thống đăng nhập', en: 'Identity provider' },
    server: seen,
    away: {
      vi: `Không ai đăng nhập mới được; phiên đang mở vẫn dùng được. Kiểm tra ${seen?.issuer ?? 'OIDC_ISSUER'} và đường mạng tới đó.`,
      en: `Nobody can log in anew; open sessions go on. Look at ${seen?.issuer ?? 'OIDC_ISSUER'} and the way there.`,
    },
  });
}

function answering({
  code,
  about,
  server,
  away,
}: {
  code: string;
  about: LocalizedText;
  server: Answering | undefined;
  away: LocalizedText;
}): readonly Finding[] {
  if (!server) return [];
  if (server.answers) return [{ code, about, state: 'ok', says: { vi: 'Có trả lời.', en: 'It answers.' } }];
  return [
    {
      ...{ code, about, state: 'fault' },
      says: {
        vi: `Không trả lời (${server.why.vi}). ${away.vi}`,
        en: `It does not answer (${server.why.en}). ${away.en}`,
      },
    },
  ];
}

const clockNames = { temporal: 'Temporal', mongodb: 'MongoDB', api: 'API' } as const;

function clocks({ clocks: seen = [] }: ObservedHealth): readonly Finding[] {
  return seen.map(({ of, aheadMs }) => {
    const state = stateFrom({
      value: Math.abs(aheadMs),
      attention: aheadForAttentionMs,
      fault: aheadForFaultMs,
    });
    const seconds = (Math.abs(aheadMs) / 1000).toFixed(1);
    const name = clockNames[of];
    return {
      code: `clock.${of}`,
      state,
      about: { vi: `Đồng hồ của ${name}`, en: `Clock of ${name}` },
      says:
        state === 'ok'
          ? { vi: `Lệch ${seconds} giây.`, en: `${seconds} seconds apart.` }
          : {
              vi: `${aheadMs > 0 ? 'Nhanh' : 'Chậm'} ${seconds} giây so với máy đang kiểm tra; thời hạn có thể chạy sai lúc. Bật đồng bộ giờ (chrony hoặc systemd-timesyncd) trên mọi máy chủ.`,
              en: `${seconds} seconds ${aheadMs > 0 ? 'ahead of' : 'behind'} the machine that looks; deadlines may fire at a wrong moment. Let every server keep its time (chrony or systemd-timesyncd).`,
            },
    };
  });
}

function disks({ disks: seen = [] }: ObservedHealth): readonly Finding[] {
  return seen.map(({ place, freeBytes, totalBytes }) => {
    const used = 1 - freeBytes / totalBytes;
    const isScarce = freeBytes < 10 * gigabyte;
    const state = isScarce ? stateFrom({ value: used, attention: 0.85, fault: 0.95 }) : 'ok';
    const free = (freeBytes / gigabyte).toFixed(1);
    const percent = Math.round(used * 100);
    return {
      code: 'disk',
      state,
      about: { vi: `Đĩa (${place})`, en: `Disk (${place})` },
      says:
        state === 'ok'
          ? { vi: `Còn trống ${free} GB.`, en: `${free} GB are free.` }
          : {
              vi: `Đã dùng ${percent} %, còn ${free} GB; khi đầy thì không ghi được gì nữa. Dọn chỗ hoặc thêm đĩa.`,
              en: `${percent} % are used, ${free} GB are left; nothing can be written when it is full. Make room or add a disk.`,
            },
    };
  });
}
