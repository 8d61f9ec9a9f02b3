import { shippedDirectory } from '../../data/shipped.js';
import { consolidatedReport } from '../../domain/papers/consolidated-report.js';
import { directionPaper } from '../../domain/papers/direction.js';
import { issuerOf, numberCodeOf, provinceIssuer } from '../../domain/papers/issuer.js';
import { leaderNote, type ReachedDuty } from '../../domain/papers/leader-note.js';
import type { Paper, PaperHead, PaperKind, Signature } from '../../domain/papers/paper.js';
import { planWithAnnex } from '../../domain/papers/plan-with-annex.js';
import { unitReport } from '../../domain/papers/unit-report.js';
import { urgingNote } from '../../domain/papers/urging-note.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { sampleText } from '../support/plans.js';
import { nameOf, sampleSynthesis } from './sample-synthesis.js';

const { province, units } = shippedDirectory();
export const synthesis = sampleSynthesis();

function issuerOfUnit(id: string) {
  const unit = units.find((one) => one.id === id);
  if (!unit) throw new Error(`no unit ${id}`);
  return issuerOf({ unit, province });
}

/** The head of a paper of DPI, or of another unit. */
export function headOf({
  kind,
  unit = 'so-ke-hoach-va-dau-tu',
  ...changes
}: Partial<PaperHead> & { kind: PaperKind; unit?: string }): PaperHead {
  const issuer = unit === 'tinh' ? provinceIssuer(province) : issuerOfUnit(unit);
  return {
    issuer,
    number: { value: 5, code: numberCodeOf({ kind, issuer }) },
    place: 'Thanh Hóa',
    date: '2022-09-25',
    signature: { mode: 'none', position: 'Giám đốc', name: 'Nguyễn Văn Bình' },
    recipients: ['Như trên', 'Giám đốc, các Phó Giám đốc Sở', 'Lưu: VT, TH'],
    ...changes,
  };
}

export const deputy: Signature = {
  mode: 'KT',
  principalPosition: 'Giám đốc',
  position: 'Phó Giám đốc',
  name: 'Trần Thị Lan',
};

const viceChairman: Signature = {
  onBehalfOf: 'Ủy ban nhân dân',
  mode: 'KT',
  principalPosition: 'Chủ tịch',
  position: 'Phó Chủ tịch',
  name: 'Lê Quang Hùng',
};

/** The head of a district's committee signs for the committee. */
const committee: Signature = {
  onBehalfOf: 'Ủy ban nhân dân',
  mode: 'none',
  position: 'Chủ tịch',
  name: 'Phạm Văn Sơn',
};

const chairman = ['Chủ tịch UBND tỉnh Thanh Hóa'];

export function consolidated(changes: Partial<Parameters<typeof consolidatedReport>[0]> = {}): Paper {
  return consolidatedReport({
    synthesis,
    head: headOf({ kind: 'report' }),
    addressees: chairman,
    nameOf,
    ...changes,
  });
}

export function reportOfUnit(unit: string, changes: Partial<Parameters<typeof unitReport>[0]> = {}): Paper {
  return unitReport({
    unit,
    planTitle: synthesis.planTitle,
    period: synthesis.period,
    lines: synthesis.shortcomings.flatMap(({ lines }) => lines).filter((line) => line.unit === unit),
    head: headOf({
      kind: 'report',
      unit,
      date: '2022-09-14',
      ...(unit.startsWith('ubnd') && { signature: committee }),
    }),
    addressees: ['Sở Kế hoạch và Đầu tư tỉnh Thanh Hóa'],
    nameOf,
    ...changes,
  });
}

/** What a unit owes and has not done, of the sample's lines. */
export function dutiesOf(unit: string): readonly ReachedDuty[] {
  const lines = synthesis.shortcomings.flatMap(({ lines }) => lines).filter((line) => line.unit === unit);
  return lines.map(({ shortcoming, taskNumber, text, confidential }) => ({
    unit,
    shortcoming,
    taskNumber,
    text,
    confidential,
    kind: 'quarterlyReport',
    period: '2022-Q3',
    due: '2022-09-15',
    lateWorkingDays: 5,
    reachedAt: '2022-09-23T00:00:00.000+07:00',
    directBy: '2022-09-29',
  }));
}

const mountain = 'ubnd-huyen-muong-lat';

export function urging(changes: Partial<Parameters<typeof urgingNote>[0]> = {}): Paper {
  return urgingNote({
    unitName: nameOf(mountain).vi,
    planTitle: synthesis.planTitle,
    asOf: '2022-09-22',
    answerBy: '2022-09-27',
    duties: dutiesOf(mountain),
    head: headOf({ kind: 'officialLetter', signature: deputy, date: '2022-09' }),
    ...changes,
  });
}

export function toViceChairman(changes: Partial<Parameters<typeof leaderNote>[0]> = {}): Paper {
  const petitions = synthesis.shortcomings
    .flatMap(({ lines }) => lines)
    .flatMap((line) =>
      line.petitions.map(({ text, askedAt }) => ({ ...line, asked: text, askedAt, answerBy: '2022-09-30' })),
    );
  return leaderNote({
    leaderTitle: 'Đồng chí Phó Chủ tịch UBND tỉnh phụ trách văn hóa - xã hội',
    planTitle: synthesis.planTitle,
    asOf: '2022-09-22',
    duties: dutiesOf(mountain),
    petitions: petitions.slice(0, 3),
    head: headOf({ kind: 'submission' }),
    nameOf,
    ...changes,
  });
}

export function direction(changes: Partial<Parameters<typeof directionPaper>[0]> = {}): Paper {
  const [duty] = dutiesOf(mountain);
  if (!duty) throw new Error('no duty');
  const { kind = 'officialLetter' } = changes;
  return directionPaper({
    kind,
    leaderTitle: 'Phó Chủ tịch UBND tỉnh Lê Quang Hùng',
    unitName: nameOf(mountain).vi,
    focalName: 'Sở Kế hoạch và Đầu tư',
    planTitle: synthesis.planTitle,
    duty,
    direction: {
      means: 'instruct',
      text: 'Lập tổ công tác do Chủ tịch huyện làm tổ trưởng.',
      due: '2022-10-05',
    },
    head: headOf({
      kind,
      unit: 'tinh',
      signature: viceChairman,
      recipients: [
        kind === 'announcement' ? 'Các sở, ban, ngành liên quan' : 'Như trên',
        'Chủ tịch, các PCT UBND tỉnh',
        'Lưu: VT, TH',
      ],
    }),
    addressees: [nameOf(mountain).vi, 'Sở Kế hoạch và Đầu tư'],
    ...changes,
  });
}

export function plan(changes: Partial<Parameters<typeof planWithAnnex>[0]> = {}): Paper {
  const read = readPlan({ text: sampleText });
  if (!read.ok) throw new Error(read.error.message.en);
  return planWithAnnex({
    planTitle: read.plan.title,
    tree: read.tree,
    asOf: '2022-09-25',
    shortcomings: synthesis.shortcomings,
    head: headOf({
      kind: 'planWithAnnex',
      unit: 'tinh',
      signature: viceChairman,
      recipients: ['Các sở, ban, ngành cấp tỉnh', 'UBND các huyện, thị xã, thành phố', 'Lưu: VT, TH'],
    }),
    nameOf,
    ...changes,
  });
}
