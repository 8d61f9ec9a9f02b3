import { type CivilDate, dateOf, type Instant } from '../calendar/instant.js';
import type { NameOf } from '../notices/notice.js';
import { groupedBy } from '../synthesis/grouped-by.js';
import type { DirectionMeans } from '../task/events.js';
import { column, heading, list, paragraph, slotsWith, table } from './blocks.js';
import { finish } from './finish.js';
import { dutyName, type OverdueDuty } from './overdue-duty.js';
import type { Block, Paper, PaperHead } from './paper.js';
import { numberOf, shown, type TaskReference, unitNameOf } from './task-reference.js';
import { longDate, planName, shortDate, twoDigits } from './wording.js';

/** A duty whose lateness has climbed to a leader. */
export type ReachedDuty = OverdueDuty & {
  readonly unit?: string;
  readonly writtenUnit?: string;
  readonly reachedAt: Instant;
  /** By when he is to direct. */
  readonly directBy?: CivilDate;
};

/** A petition that waits for his answer. */
export type WaitingPetition = TaskReference & {
  readonly unit?: string;
  readonly writtenUnit?: string;
  readonly asked: string;
  readonly askedAt: Instant;
  readonly answerBy?: CivilDate;
};

/** What a leader may decide of a late task, in the order in which it is weighed. */
const directionMeansNames: Readonly<Record<DirectionMeans, string>> = {
  instruct: 'Chỉ đạo đơn vị thực hiện, ấn định thời hạn cụ thể',
  extend: 'Gia hạn, nếu lý do chậm là khách quan',
  reassign: 'Giao đơn vị khác chủ trì thực hiện',
  summon: 'Yêu cầu thủ trưởng đơn vị trực tiếp báo cáo, giải trình',
  toChairman: 'Báo cáo Chủ tịch UBND tỉnh xem xét, quyết định',
};

/** The tờ trình by which DPI tells a vice-chairman what has reached him, why, and what he may decide. */
export function leaderNote({
  leaderTitle,
  planTitle,
  asOf,
  duties,
  petitions,
  head,
  nameOf,
  texts = {},
  withConfidential = false,
}: {
  /** "Đồng chí Phó Chủ tịch UBND tỉnh phụ trách …". */
  leaderTitle: string;
  planTitle: string;
  asOf: CivilDate;
  duties: readonly ReachedDuty[];
  petitions: readonly WaitingPetition[];
  head: PaperHead;
  nameOf: NameOf;
  texts?: Readonly<Record<string, string>>;
  withConfidential?: boolean;
}): Paper {
  const slot = slotsWith(texts);
  const plan = planName(planTitle);
  const issuer = head.issuer.name.join(' ');
  const options = { nameOf, withConfidential };
  return finish({
    ...head,
    kind: 'submission',
    subject: `Về việc xin ý kiến chỉ đạo đối với nhiệm vụ quá hạn và kiến nghị của các đơn vị theo ${plan}`,
    addressees: [leaderTitle],
    body: [
      slot({
        id: 'mo-dau',
        label: 'Mở đầu',
        drafted: `Qua theo dõi việc thực hiện ${plan}, ${issuer} kính trình đồng chí các nội dung thuộc lĩnh vực phụ trách cần xin ý kiến chỉ đạo (tính đến ${longDate(asOf)}) như sau:`,
      }),
      ...dutyPart({ duties, ...options }),
      ...petitionPart({ petitions, ...options }),
      heading(1, 'III. CÁC PHƯƠNG ÁN CHỈ ĐẠO'),
      paragraph('Đối với từng nhiệm vụ, đồng chí có thể chọn một trong các phương án sau:'),
      list(Object.values(directionMeansNames).map((name) => `${name}.`)),
      heading(1, 'IV. ĐỀ XUẤT'),
      slot({ id: 'de-xuat', label: 'Đề xuất', drafted: proposal({ duties, petitions, issuer }) }),
    ],
    annexes: [],
  });
}

interface Options {
  readonly nameOf: NameOf;
  readonly withConfidential: boolean;
}

function dutyPart({
  duties,
  nameOf,
  withConfidential,
}: Options & { duties: readonly ReachedDuty[] }): readonly Block[] {
  const title = heading(1, 'I. NHIỆM VỤ QUÁ HẠN');
  if (duties.length === 0) return [title, paragraph('Không có nhiệm vụ quá hạn.')];
  return [
    title,
    paragraph(
      `Có ${twoDigits(duties.length)} nội dung quá hạn. Các nội dung này đã được nhắc trước hạn, báo thủ trưởng đơn vị và báo cơ quan đầu mối theo thang đôn đốc của Kế hoạch nhưng đến nay đơn vị chưa thực hiện xong, nên được trình đồng chí chỉ đạo:`,
    ),
    table({
      columns: [
        column('Nhiệm vụ', 1.6, 'center'),
        column('Nội dung', 4.3),
        column('Đơn vị', 3),
        column('Việc quá hạn', 2.3),
        column('Hạn', 2.3, 'center'),
        column('Trình đồng chí', 2.5, 'center'),
      ],
      rows: alike(duties).map(({ duty, all }) => ({
        cells: [
          numberOf(duty),
          shown({ of: duty, text: duty.text, withConfidential }),
          unitsIn({ duties: all, nameOf }),
          dutyName(duty),
          `${shortDate(duty.due)}\n(quá ${String(duty.lateWorkingDays)} ngày làm việc)`,
          reached(duty),
        ],
      })),
    }),
  ];
}

/** Duties of which all is the same but the unit: a task of a collective is told once. */
function alike(
  duties: readonly ReachedDuty[],
): readonly { readonly duty: ReachedDuty; readonly all: readonly ReachedDuty[] }[] {
  const groups = groupedBy(duties, (duty) =>
    [numberOf(duty), duty.text, dutyName(duty), duty.due, String(duty.lateWorkingDays), reached(duty)].join(
      '|',
    ),
  );
  return [...groups.values()].flatMap((all) => all.slice(0, 1).map((duty) => ({ duty, all })));
}

function unitsIn({ duties, nameOf }: { duties: readonly ReachedDuty[]; nameOf: NameOf }): string {
  const names = duties.map((duty) => unitNameOf({ line: duty, nameOf }));
  return names.length === 1 ? names.join('') : `${twoDigits(names.length)} đơn vị: ${names.join('; ')}`;
}

function reached({ reachedAt, directBy }: ReachedDuty): string {
  const since = `ngày ${shortDate(dateOf(reachedAt))}`;
  return directBy === undefined ? since : `${since}, chỉ đạo trước ${shortDate(directBy)}`;
}

function petitionPart({
  petitions,
  nameOf,
  withConfidential,
}: Options & { petitions: readonly WaitingPetition[] }): readonly Block[] {
  const title = heading(1, 'II. KIẾN NGHỊ CHỜ TRẢ LỜI');
  if (petitions.length === 0) return [title, paragraph('Không có kiến nghị chờ trả lời.')];
  return [
    title,
    table({
      columns: [
        column('Nhiệm vụ', 1.6, 'center'),
        column('Đơn vị', 3),
        column('Nội dung kiến nghị', 6),
        column('Ngày gửi', 2.2, 'center'),
        column('Trả lời trước', 2.2, 'center'),
      ],
      rows: petitions.map((petition) => ({
        cells: [
          numberOf(petition),
          unitNameOf({ line: petition, nameOf }),
          shown({ of: petition, text: petition.asked, withConfidential }),
          shortDate(dateOf(petition.askedAt)),
          petition.answerBy && shortDate(petition.answerBy),
        ],
      })),
    }),
  ];
}

function proposal({
  duties,
  petitions,
  issuer,
}: {
  duties: readonly ReachedDuty[];
  petitions: readonly WaitingPetition[];
  issuer: string;
}): string {
  const said = [
    ...(duties.length > 0 ? ['chỉ đạo các đơn vị nêu tại Mục I, ấn định thời hạn thực hiện'] : []),
    ...(petitions.length > 0 ? ['trả lời các kiến nghị nêu tại Mục II'] : []),
  ];
  return `${issuer} kính trình đồng chí xem xét, ${said.join('; ')}.`;
}
