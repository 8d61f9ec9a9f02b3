import { toEpochMs } from '../calendar/instant.js';
import { type Finding, stateFrom } from './finding.js';
import type { ObservedHealth, ObservedWorker } from './observed.js';
import { isAlive } from './workers.js';

/** Temporal warns of a history at a fifth of what it takes: 51,200 events or 50 MB. */
const historyLimits = { events: 51_200, bytes: 50 * 1024 ** 2 };
/** Every open history goes to the archive once a day. */
const retentionForFaultDays = 2;
const retentionForAttentionDays = 30;

/** Whether the work is done: by workers of the right version, in time, into histories that last. */
export function workFindings(seen: ObservedHealth): readonly Finding[] {
  const alive = seen.workers?.filter(({ at }) => isAlive({ pulse: at, nowMs: toEpochMs(seen.at) }));
  return [
    ...workers({ seen, alive }),
    ...(alive ? [...versions({ seen, alive }), ...keys({ seen, alive })] : []),
    ...backlog(seen),
    ...poisoned(seen),
    ...retention(seen),
    ...histories(seen),
    ...archive(seen),
  ];
}

type Alive = readonly ObservedWorker[];

function workers({
  seen: { pollers, temporal },
  alive,
}: {
  seen: ObservedHealth;
  alive: Alive | undefined;
}): readonly Finding[] {
  const count = alive?.length ?? pollers;
  if (count === undefined) return [];
  const about = { vi: 'Tiến trình đôn đốc (worker)', en: 'Workers' };
  if (count > 0)
    return [
      {
        ...{ code: 'worker', state: 'ok', about },
        says: {
          vi: `${count} tiến trình đang chạy; nhắc việc và báo cáo đi đúng giờ.`,
          en: `${count} at work; reminders and escalations go out in time.`,
        },
      },
    ];
  const because =
    temporal?.answers === false
      ? { vi: ' khi Temporal trở lại', en: ' once Temporal is back' }
      : { vi: '', en: '' };
  return [
    {
      ...{ code: 'worker', state: 'fault', about },
      says: {
        vi: `Không có tiến trình nào nhận việc: lệnh phải chờ, không có lời nhắc nào đi. Khởi động worker${because.vi} (docs/runbooks.md#dondocnoworker).`,
        en: `None takes work: commands wait and no reminder goes out. Start a worker${because.en} (docs/runbooks.md#dondocnoworker).`,
      },
    },
  ];
}

function versions({ seen: { version }, alive }: { seen: ObservedHealth; alive: Alive }): readonly Finding[] {
  const others = alive.filter((worker) => worker.version !== undefined && worker.version !== version);
  if (version === undefined || alive.length === 0) return [];
  const about = { vi: 'Phiên bản', en: 'Version' };
  if (others.length === 0)
    return [
      {
        ...{ code: 'version', state: 'ok', about },
        says: { vi: `API và worker cùng bản ${version}.`, en: `API and workers are of ${version}.` },
      },
    ];
  const list = others.map((worker) => `${worker.name} ${worker.version ?? ''}`).join(', ');
  return [
    {
      ...{ code: 'version', state: 'attention', about },
      says: {
        vi: `API là bản ${version}, còn ${list}. Đang nâng cấp thì hãy làm nốt; nếu không, chạy lại worker bằng cùng một bản.`,
        en: `The API is of ${version}, but ${list}. Finish the upgrade if one is under way; otherwise start these workers from the same image.`,
      },
    },
  ];
}

function keys({
  seen: { isProduction = false },
  alive,
}: {
  seen: ObservedHealth;
  alive: Alive;
}): readonly Finding[] {
  const unset = isProduction ? 'attention' : 'ok';
  const audit = alive.map(({ auditKey }) => auditKey).filter((key) => key !== undefined);
  const payload = alive.map(({ payloadKeys }) => payloadKeys).filter((key) => key !== undefined);
  return [
    ...(audit.length === 0 ? [] : [auditKey({ audit, unset })]),
    ...(payload.length === 0 ? [] : [payloadKeys({ isSet: payload.every((key) => key === 'set'), unset })]),
  ];
}

function auditKey({
  audit,
  unset,
}: {
  audit: readonly NonNullable<ObservedWorker['auditKey']>[];
  unset: 'ok' | 'attention';
}): Finding {
  const about = { vi: 'Khóa ký kiểm toán', en: 'Audit key' };
  if (audit.includes('example'))
    return {
      ...{ code: 'auditKey', state: 'fault', about },
      says: {
        vi: 'Đang dùng khóa của một ví dụ mà ai cũng có: chữ ký không chứng minh gì. Tạo khóa mới và bàn giao (docs/audit.md).',
        en: 'It is a key of an example, which everybody has: signatures prove nothing. Make a new one and hand over (docs/audit.md).',
      },
    };
  if (audit.every((key) => key === 'set'))
    return {
      ...{ code: 'auditKey', state: 'ok', about },
      says: { vi: 'Các điểm chốt được ký.', en: 'Checkpoints are signed.' },
    };
  return {
    ...{ code: 'auditKey', state: unset, about },
    says: {
      vi: 'Chưa đặt ở mọi worker: có điểm chốt không được ký. Tạo bằng "openssl genpkey -algorithm ed25519", đặt DONDOC_AUDIT_KEY.',
      en: 'Not set for every worker: checkpoints are not signed. Make one by "openssl genpkey -algorithm ed25519", set DONDOC_AUDIT_KEY.',
    },
  };
}

function payloadKeys({ isSet, unset }: { isSet: boolean; unset: 'ok' | 'attention' }): Finding {
  return {
    code: 'payloadKeys',
    state: isSet ? 'ok' : unset,
    about: { vi: 'Khóa mã hóa nội dung', en: 'Payload keys' },
    says: isSet
      ? { vi: 'Nội dung ở Temporal được mã hóa.', en: 'What Temporal stores is encrypted.' }
      : {
          vi: 'Chưa đặt: ai đọc được cơ sở dữ liệu của Temporal thì đọc được nội dung nhiệm vụ. Xem docs/security.md.',
          en: 'Not set: whoever reads the database of Temporal reads the content of tasks. See docs/security.md.',
        },
  };
}

function backlog({ backlog: seen }: ObservedHealth): readonly Finding[] {
  if (!seen) return [];
  const { count, oldestSeconds } = seen;
  const seconds = Math.round(oldestSeconds);
  const state = count === 0 ? 'ok' : stateFrom({ value: seconds, attention: 60, fault: 600 });
  return [
    {
      ...{ code: 'backlog', state, about: { vi: 'Việc chờ xử lý', en: 'Work that waits' } },
      says:
        state === 'ok'
          ? { vi: `${count} việc đang chờ.`, en: `${count} waiting.` }
          : {
              vi: `${count} việc đang chờ, lâu nhất ${seconds} giây. Thêm worker; xem máy và PostgreSQL của Temporal có đủ sức không.`,
              en: `${count} waiting, the oldest for ${seconds} seconds. Add a worker; see whether the machine and Temporal's PostgreSQL keep up.`,
            },
    },
  ];
}

const mostNamed = 5;

function poisoned({ poisoned: seen }: ObservedHealth): readonly Finding[] {
  if (!seen) return [];
  const about = { vi: 'Nhiệm vụ không chạy tiếp được', en: 'Tasks that cannot be carried on' };
  if (seen.length === 0)
    return [{ code: 'poisoned', state: 'ok', about, says: { vi: 'Không có.', en: 'None.' } }];
  const list = seen
    .slice(0, mostNamed)
    .map(({ workflowId, attempts }) => `${workflowId} (${attempts}×)`)
    .join(', ');
  const more = seen.length > mostNamed ? ', …' : '';
  return [
    {
      ...{ code: 'poisoned', state: 'fault', about },
      says: {
        vi: `${seen.length}: ${list}${more}. Worker không xử lý được; lệnh và lời nhắc của nhiệm vụ đó phải chờ, không mất gì. Xem log của worker, quay lại bản trước hoặc bổ sung khóa (docs/runbooks.md#dondoctaskpoisoned).`,
        en: `${seen.length}: ${list}${more}. No worker can go on with it; its commands and reminders wait, nothing is lost. See the worker's log, go back to the version before or add the key (docs/runbooks.md#dondoctaskpoisoned).`,
      },
    },
  ];
}

function retention({ retentionDays: days }: ObservedHealth): readonly Finding[] {
  if (days === undefined) return [];
  const state =
    days < retentionForFaultDays ? 'fault' : days < retentionForAttentionDays ? 'attention' : 'ok';
  return [
    {
      ...{
        code: 'retention',
        state,
        about: { vi: 'Thời gian Temporal giữ lịch sử', en: 'Retention of Temporal' },
      },
      says:
        state === 'ok'
          ? { vi: `${days} ngày sau khi nhiệm vụ kết thúc.`, en: `${days} days after a task is closed.` }
          : {
              vi: `Chỉ ${days} ngày: lịch sử có thể mất trước khi vào kho lưu trữ. Chạy "temporal operator namespace update --retention 3650d" cho namespace của dondoc.`,
              en: `Only ${days} days: a history may be gone before it is archived. Run "temporal operator namespace update --retention 3650d" for the namespace of dondoc.`,
            },
    },
  ];
}

function histories({ histories: seen }: ObservedHealth): readonly Finding[] {
  if (!seen) return [];
  const shares = seen.map(({ events, bytes, ...of }) => ({
    ...of,
    events,
    share: Math.max(events / historyLimits.events, bytes / historyLimits.bytes),
  }));
  const longest = shares.toSorted((a, b) => b.share - a.share)[0];
  const state = stateFrom({ value: longest?.share ?? 0, attention: 0.2, fault: 0.8 });
  return [
    {
      ...{ code: 'histories', state, about: { vi: 'Độ dài lịch sử', en: 'Length of histories' } },
      says:
        state === 'ok' || !longest
          ? {
              vi: `Dài nhất ${longest?.events ?? 0} sự kiện.`,
              en: `The longest has ${longest?.events ?? 0} events.`,
            }
          : {
              vi: `${longest.taskId} đã dùng ${Math.round(longest.share * 100)} % mức mà Temporal chấp nhận (${longest.events} sự kiện); đến mức đó nhiệm vụ sẽ dừng. Giữ log của worker và báo lỗi.`,
              en: `${longest.taskId} is at ${Math.round(longest.share * 100)} % of what Temporal takes (${longest.events} events); there the task would end. Keep the worker's log and report it.`,
            },
    },
  ];
}

function archive({ archiveMissing: missing }: ObservedHealth): readonly Finding[] {
  if (missing === undefined) return [];
  return [
    {
      ...{ code: 'archive', state: missing > 0 ? 'attention' : 'ok' },
      about: { vi: 'Lưu trữ lịch sử', en: 'Archive of histories' },
      says:
        missing > 0
          ? {
              vi: `Thiếu ${missing}: nhiệm vụ đã kết thúc chưa vào kho lưu trữ; kiểm tra worker trước khi hết hạn giữ lịch sử (docs/runbooks.md#dondocarchivemissing).`,
              en: `${missing} missing: closed tasks are not archived yet; look at the worker before their histories expire (docs/runbooks.md#dondocarchivemissing).`,
            }
          : { vi: 'Mọi nhiệm vụ đã kết thúc đều được lưu.', en: 'Every closed task is archived.' },
    },
  ];
}
