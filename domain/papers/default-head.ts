import type { Directory } from '../directory/types.js';
import { issuerOf, numberCodeOf, provinceIssuer } from './issuer.js';
import type { PaperHead, PaperKind, Signature } from './paper.js';
import type { IssuedKind } from './request.js';

/** What the office says of the head of a paper; the rest is as usual for the kind. */
export type HeadChanges = Partial<Pick<PaperHead, 'date' | 'signature' | 'recipients' | 'place'>> & {
  readonly number?: number;
  readonly addressees?: readonly string[];
};

/** A head with the addressees of the paper. */
export interface FullHead {
  readonly head: PaperHead;
  readonly addressees: readonly string[];
}

/** The head of a paper: letterhead, symbol, place, signature and recipients as its kind has them, and what the office changes. */
export function headFor({
  kind,
  form,
  issuer: issuerId,
  directory,
  leader,
  today,
  addressees,
  replaces,
  changes,
}: {
  kind: IssuedKind;
  form: PaperKind;
  /** A unit of the directory, or `province` for its committee. */
  issuer: string;
  directory: Directory;
  /** The position of the leader who signs for the committee. */
  leader?: 'chairman' | 'viceChairman';
  today: string;
  addressees: readonly string[];
  replaces?: string;
  changes: HeadChanges;
}): FullHead {
  const { province, units } = directory;
  const unit = units.find(({ id }) => id === issuerId);
  const issuer = unit ? issuerOf({ unit, province }) : provinceIssuer(province);
  const { number, date, signature, recipients, place } = changes;
  return {
    head: {
      issuer,
      number: {
        code: numberCodeOf({ kind: form, issuer }),
        ...(number !== undefined && { value: number }),
      },
      place: place ?? province.vi.replace(/^tỉnh /u, ''),
      date: date ?? today.slice(0, 7),
      signature: signature ?? (unit ? signatureOfUnit(unit.name.vi) : signatureOfProvince(leader)),
      recipients: recipients ?? usualRecipients({ kind, form }),
      ...(replaces !== undefined && { replaces }),
    },
    addressees: changes.addressees ?? addressees,
  };
}

/** The head of a unit, by what the unit is called. */
function signatureOfUnit(name: string): Signature {
  if (name.startsWith('UBND')) return { mode: 'none', onBehalfOf: 'Ủy ban nhân dân', position: 'Chủ tịch' };
  const found = positions.find(([start]) => name.startsWith(start));
  return { mode: 'none', position: found?.[1] ?? 'Thủ trưởng đơn vị' };
}

const positions: readonly (readonly [start: string, position: string])[] = [
  ['Sở', 'Giám đốc'],
  ['Công an', 'Giám đốc'],
  ['Thanh tra', 'Chánh Thanh tra'],
  ['Văn phòng', 'Chánh Văn phòng'],
  ['Ban', 'Trưởng ban'],
  ['Bộ Chỉ huy', 'Chỉ huy trưởng'],
];

function signatureOfProvince(leader: 'chairman' | 'viceChairman' = 'chairman'): Signature {
  const onBehalfOf = 'Ủy ban nhân dân';
  return leader === 'chairman'
    ? { mode: 'none', onBehalfOf, position: 'Chủ tịch' }
    : { mode: 'KT', onBehalfOf, principalPosition: 'Chủ tịch', position: 'Phó Chủ tịch' };
}

function usualRecipients({ kind, form }: { kind: IssuedKind; form: PaperKind }): readonly string[] {
  switch (kind) {
    case 'consolidatedReport':
      return ['Như trên', 'Các Phó Chủ tịch UBND tỉnh', 'Lưu: VT, TH'];
    case 'unitReport':
      return ['Như trên', 'Lưu: VT'];
    case 'urgingNote':
      return ['Như trên', 'UBND tỉnh (để báo cáo)', 'Lưu: VT, TH'];
    case 'leaderNote':
      return ['Như trên', 'Lưu: VT, TH'];
    case 'direction':
      return [
        form === 'announcement' ? 'Các đơn vị liên quan' : 'Như trên',
        'Chủ tịch, các Phó Chủ tịch UBND tỉnh',
        'Lưu: VT, TH',
      ];
    case 'planWithAnnex':
      return ['Các sở, ban, ngành cấp tỉnh', 'UBND các huyện, thị xã, thành phố', 'Lưu: VT, TH'];
  }
}
