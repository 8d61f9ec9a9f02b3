import type { Directory, Unit } from '../directory/types.js';
import type { Issuer, PaperKind } from './paper.js';

const committee = 'Ủy ban nhân dân';
const committeeShort = /^UBND\s+/u;

/** The letterhead of a unit: a department stands under the province's committee, a committee under none. */
export function issuerOf({
  unit,
  province,
}: {
  unit: Pick<Unit, 'name'>;
  province: Directory['province'];
}): Issuer {
  const name = unit.name.vi;
  if (committeeShort.test(name)) return { name: [committee, name.replace(committeeShort, '')] };
  return { superior: `UBND ${province.vi}`, name: [name] };
}

/** The letterhead of the province's committee itself. */
export function provinceIssuer(province: Directory['province']): Issuer {
  return { name: [committee, province.vi] };
}

const kindCodes: Readonly<Record<Exclude<PaperKind, 'officialLetter'>, string>> = {
  report: 'BC',
  submission: 'TTr',
  announcement: 'TB',
  planWithAnnex: 'KH',
};

/**
 * What follows the number (Decree 30/2020, annex I, II.3): kind and issuer, "BC-SKHĐT"; of a công văn issuer and the section
 * that drafts, "SKHĐT-TH".
 */
export function numberCodeOf({
  kind,
  issuer,
  drafting = 'TH',
}: {
  kind: PaperKind;
  issuer: Issuer;
  drafting?: string;
}): string {
  const short = abbreviationOf(issuer.name[0] ?? '');
  return kind === 'officialLetter' ? `${short}-${drafting}` : `${kindCodes[kind]}-${short}`;
}

/** The first letters of a name's syllables without "và": "Sở Kế hoạch và Đầu tư" is "SKHĐT". */
function abbreviationOf(name: string): string {
  if (name === committee) return 'UBND';
  const syllables = name.split(/[\s,-]+/u).filter((syllable) => syllable !== '' && syllable !== 'và');
  return syllables
    .map((syllable) => (/^\p{Lu}{2,}$/u.test(syllable) ? syllable : syllable.charAt(0).toUpperCase()))
    .join('');
}
