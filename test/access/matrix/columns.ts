import type { AccessPerson } from '../../../domain/access/grants-of.js';
import type { Actor } from '../../../domain/task/actor.js';
import type { LocalizedText } from '../../../domain/text/localized.js';

/** Around which task the persons of the matrix stand. */
export interface Around {
  readonly unit: string;
  readonly coordinator: string;
  readonly otherUnit: string;
  readonly focalUnit: string;
  readonly viceChairman: string;
  readonly otherViceChairman: string;
  readonly chairman: string;
}

/** One person of the matrix: a role, and what he is to the task. */
export interface Column {
  /** The letter above his column. */
  readonly id: string;
  readonly who: LocalizedText;
  readonly person: AccessPerson;
  /** He acts in the name of the head of the accountable unit, who has lent him everything that may be lent. */
  readonly lent?: true;
}

/** The delegation of the matrix; its principal is the head of the accountable unit. */
export const delegation = 'uy-quyen-cua-bang';

/** Every role, and for each what somebody of that role can be to a task. */
export function columnsOf(around: Around): readonly Column[] {
  const { unit, coordinator, otherUnit, focalUnit, viceChairman, otherViceChairman, chairman } = around;
  const officer = { vi: 'Cán bộ', en: 'Officer' };
  const head = { vi: 'Thủ trưởng', en: 'Head' };
  const leader = { vi: 'Phó chủ tịch', en: 'Vice-chairman' };
  const own = { vi: 'đơn vị chủ trì', en: 'of the accountable unit' };
  const coordinating = { vi: 'đơn vị phối hợp', en: 'of a coordinating unit' };
  const other = { vi: 'đơn vị khác', en: 'of another unit' };
  const columns: readonly Omit<Column, 'id'>[] = [
    { who: both(officer, own), person: { id: 'm-can-bo', role: 'officer', unit } },
    {
      who: both(officer, coordinating),
      person: { id: 'm-can-bo-phoi-hop', role: 'officer', unit: coordinator },
    },
    { who: both(officer, other), person: { id: 'm-can-bo-khac', role: 'officer', unit: otherUnit } },
    { who: both(head, own), person: { id: 'm-thu-truong', role: 'unitHead', unit } },
    {
      who: both(head, coordinating),
      person: { id: 'm-thu-truong-phoi-hop', role: 'unitHead', unit: coordinator },
    },
    { who: both(head, other), person: { id: 'm-thu-truong-khac', role: 'unitHead', unit: otherUnit } },
    {
      who: both(officer, {
        vi: 'đơn vị khác, được thủ trưởng đơn vị chủ trì ủy quyền',
        en: 'of another unit, to whom the head of the accountable unit has lent his authority',
      }),
      person: { id: 'm-uy-quyen', role: 'officer', unit: otherUnit },
      lent: true,
    },
    {
      who: both(officer, { vi: 'Sở KH&ĐT', en: 'of DPI' }),
      person: { id: 'm-can-bo-dau-moi', role: 'officer', unit: focalUnit },
    },
    {
      who: both(head, { vi: 'Sở KH&ĐT', en: 'of DPI' }),
      person: { id: 'm-thu-truong-dau-moi', role: 'unitHead', unit: focalUnit },
    },
    {
      who: { vi: 'Người theo dõi của Sở KH&ĐT', en: 'DPI supervisor' },
      person: { id: 'm-dau-moi', role: 'dpiSupervisor', unit: focalUnit },
    },
    {
      who: both(leader, {
        vi: 'phụ trách lĩnh vực của nhiệm vụ, và của Sở KH&ĐT',
        en: 'of the field of the task, which is that of DPI too',
      }),
      person: { id: 'm-pho-chu-tich', role: 'viceChairman', leader: viceChairman },
    },
    {
      who: both(leader, { vi: 'lĩnh vực khác', en: 'of another field' }),
      person: { id: 'm-pho-chu-tich-khac', role: 'viceChairman', leader: otherViceChairman },
    },
    {
      who: { vi: 'Chủ tịch', en: 'Chairman' },
      person: { id: 'm-chu-tich', role: 'chairman', leader: chairman },
    },
    { who: { vi: 'Kiểm toán', en: 'Auditor' }, person: { id: 'm-kiem-toan', role: 'auditor' } },
    { who: { vi: 'Quản trị', en: 'Administrator' }, person: { id: 'm-quan-tri', role: 'administrator' } },
  ];
  return columns.map((column, at) => ({ ...column, id: String.fromCharCode(65 + at) }));
}

export function actorOfColumn({ person: { id, ...others }, lent }: Column): Actor {
  return { person: id, ...others, ...(lent && { delegation }) };
}

function both(one: LocalizedText, other: LocalizedText): LocalizedText {
  return { vi: `${one.vi} ${other.vi}`, en: `${one.en} ${other.en}` };
}
