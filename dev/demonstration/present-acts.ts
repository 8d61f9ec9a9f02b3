import { request } from '../../cli/client.js';
import { addWorkingDays, type WorkingCalendar } from '../../domain/calendar/working-calendar.js';
import type { ObligationKind } from '../../domain/obligation/kinds.js';
import type { CommandBody } from '../../domain/task/commands.js';

/** What somebody does today, through the API and in his own name. */
interface PresentAct {
  readonly as: string;
  readonly taskId: string;
  readonly command: CommandBody;
}

interface Duty {
  readonly id: string;
  readonly kind: ObligationKind;
  readonly debtor: string;
  readonly due: string;
}

interface Row {
  readonly taskId: string;
  readonly unit?: string;
  readonly viceChairman: string;
  readonly duties: readonly Duty[];
}

interface Day {
  readonly today: string;
  readonly calendar: WorkingCalendar;
  readonly rows: readonly Row[];
}

export interface Place extends Omit<Day, 'rows'> {
  readonly baseUrl: string;
  readonly planId: string;
}

const focalUnit = 'so-ke-hoach-va-dau-tu';
export const supervisor = `giam-sat-1.${focalUnit}`;

/**
 * A morning of real work on a plan that was just taken over: leaders direct, units ask and report what they did, one has carried
 * out what it was told. What the sheet of an adoption cannot hold comes to be as in any office: by commands.
 */
export async function doTodaysWork(
  place: Place & { readonly onProgress: (given: number) => void },
): Promise<void> {
  const acts = todaysActs({ ...place, rows: await tasksOf(place) });
  for (const [index, act] of acts.entries()) {
    await give({ ...place, ...act });
    place.onProgress(index + 1);
  }
  await carryOutOne(place);
}

/** Who does what today, in tasks as they stand in the morning. */
export function todaysActs(day: Day): readonly PresentAct[] {
  return [...directions(day), ...requests(day), ...progress(day)];
}

/** Of what has reached each leader he has directed about half. */
function directions({ today, calendar, rows }: Day): readonly PresentAct[] {
  const due = (days: number) => addWorkingDays(calendar, today, days);
  const waiting = owed({ rows, kind: 'direction' });
  const leaders = [...new Set(waiting.map(({ duty }) => duty.debtor))];
  return leaders.flatMap((as) => {
    const mine = waiting.filter(({ duty }) => duty.debtor === as);
    return mine.slice(0, Math.ceil(mine.length / 2)).map(({ row: { taskId }, duty }, index): PresentAct => {
      const direction = duty.id;
      const summons = {
        text: 'Chủ tịch UBND huyện, Giám đốc sở làm việc trực tiếp với tôi, mang theo hồ sơ.',
        due: due(3),
      };
      const instruction = {
        text: 'Yêu cầu báo cáo rõ nguyên nhân chậm và hoàn thành dứt điểm trước hạn này.',
        due: due(4 + (index % 3)),
      };
      return index % 4 === 1
        ? { as, taskId, command: { type: 'summon', direction, ...summons } }
        : { as, taskId, command: { type: 'instruct', direction, ...instruction } };
    });
  });
}

/** Units that cannot finish by themselves: petitions, and a later date asked for. */
function requests({ today, calendar, rows }: Day): readonly PresentAct[] {
  const unfinished = owed({ rows, kind: 'completion' });
  return unfinished
    .filter((_, index) => index % 6 === 0)
    .map(({ row: { taskId, unit = '' }, duty }, index): PresentAct => {
      const as = `thu-truong.${unit}`;
      return index % 2 === 0
        ? {
            as,
            taskId,
            command: {
              type: 'petition',
              to: 'viceChairman',
              text: 'Đề nghị cho ý kiến về nguồn kinh phí còn thiếu; phần việc còn lại vượt thẩm quyền của đơn vị.',
            },
          }
        : {
            as,
            taskId,
            command: {
              type: 'askExtension',
              obligation: duty.id,
              due: addWorkingDays(calendar, duty.due < today ? today : duty.due, 25),
              reason: 'Thủ tục đấu thầu kéo dài do phải điều chỉnh dự toán.',
            },
          };
    });
}

/** Officers who write down how far they are. */
function progress({ rows }: Day): readonly PresentAct[] {
  return owed({ rows, kind: 'completion' })
    .filter((_, index) => index % 6 === 3)
    .map(({ row: { taskId, unit = '' } }, index) => ({
      as: `can-bo.${unit}`,
      taskId,
      command: {
        type: 'recordProgress',
        text: 'Đã nghiệm thu thêm một phần khối lượng trong tuần; còn hai đầu việc chờ hồ sơ.',
        percent: 70 + 5 * index,
        evidence: [],
      },
    }));
}

/** One unit has done already what it was told this morning. */
async function carryOutOne(place: Place): Promise<void> {
  const told = owed({ rows: await tasksOf({ ...place, duty: 'carryOut' }), kind: 'carryOut' });
  // What the focal department was told, its supervisors carry out, not its head.
  const first = told.find(({ duty }) => duty.debtor !== focalUnit);
  if (!first) return;
  const { row, duty } = first;
  const text = 'Đã báo cáo nguyên nhân và gửi kế hoạch chi tiết, cam kết xong trong tháng.';
  const command: CommandBody = { type: 'carryOutDirection', obligation: duty.id, text };
  await give({ ...place, as: `thu-truong.${duty.debtor}`, taskId: row.taskId, command });
}

function owed({ rows, kind }: { rows: readonly Row[]; kind: ObligationKind }) {
  return rows.flatMap((row) =>
    row.duties.filter((duty) => duty.kind === kind).map((duty) => ({ row, duty })),
  );
}

/** The tasks of the plan, as those who watch over it see them. */
export async function tasksOf({
  baseUrl,
  planId,
  duty,
}: Place & { duty?: ObligationKind }): Promise<readonly Row[]> {
  const query = new URLSearchParams({ plan: planId, limit: '500', ...(duty && { duty }) });
  const path = `/api/v1/tasks?${query.toString()}`;
  return (await request<{ rows: readonly Row[] }>({ baseUrl, as: supervisor, path })).rows;
}

async function give({ baseUrl, as, taskId, command }: Place & PresentAct): Promise<void> {
  const path = `/api/v1/tasks/${encodeURIComponent(taskId)}/commands`;
  await request({ baseUrl, as, path, body: { command } });
}
