import { shippedDirectory } from '../../data/shipped.js';
import { namesOf } from '../../domain/directory/names-of.js';
import type {
  CollectiveSynthesis,
  LinePetition,
  LineReport,
  ReportStanding,
  Synthesis,
  SynthesisCounts,
  SynthesisLine,
} from '../../domain/synthesis/types.js';
import type { TaskBrief } from '../../domain/task/brief.js';
import type { OfficialStatus } from '../../domain/views/official-status.js';
import { sampleText, tasksOf } from '../support/plans.js';

export const nameOf = namesOf(shippedDirectory());

const units = new Map<string, number>();

/** Units in the order in which the plan names them: who is late or silent follows from it. */
function placeOf(unit: string): number {
  const place = units.get(unit) ?? units.size;
  units.set(unit, place);
  return place;
}

const collective = 27;

/** A quarter of the sample plan with every kind of line in it: in time, late, nil, returned, missing, confidential, petitioned. */
export function sampleSynthesis(): Synthesis {
  const lines = tasksOf({ text: sampleText }).map(({ brief }) => ({ brief, line: lineOf(brief) }));
  const numbers = [...new Set(lines.map(({ line }) => line.shortcoming))];
  const all = lines.map(({ line }) => line);
  const ids = [...new Set(all.flatMap(({ unit }) => (unit === undefined ? [] : [unit])))].sort();
  return {
    planId: 'ke-hoach',
    planTitle: lines[0]?.brief.planTitle ?? '',
    period: '2022-Q3',
    due: '2022-09-15',
    frozenAt: '2022-09-16T00:00:00.000+07:00',
    counts: countsOf(all),
    previousPeriod: '2022-Q2',
    previous: {
      ...countsOf(all),
      owed: 1180,
      reported: 1034,
      inTime: 1000,
      late: 34,
      returned: 6,
      missing: 140,
    },
    shortcomings: numbers.map((number) => {
      const own = lines.filter(({ line }) => line.shortcoming === number);
      return {
        number,
        title: own[0]?.brief.shortcoming.title ?? '',
        confidential: own.some(({ line }) => line.confidential),
        counts: countsOf(own.map(({ line }) => line)),
        lines: own.map(({ line }) => line),
      };
    }),
    units: ids.map((unit) => {
      const own = all.filter((line) => line.unit === unit);
      const missing = own.filter(({ standing }) => standing === 'missing' || standing === 'returned');
      return { unit, counts: countsOf(own), missing: missing.map(({ taskId }) => taskId) };
    }),
    collectives: collectivesOf(all),
  };
}

function lineOf(brief: TaskBrief): SynthesisLine {
  const { taskId, shortcoming, taskNumber, text, unit, deadline, line } = brief;
  const id = unit.kind === 'named' ? unit.id : undefined;
  const place = placeOf(id ?? '') + line;
  const standing: ReportStanding =
    id === 'ubnd-huyen-muong-lat' || id === 'ubnd-huyen-quan-son'
      ? 'missing'
      : place % 13 === 0
        ? 'late'
        : place % 29 === 0
          ? 'returned'
          : place % 31 === 0
            ? 'notOwed'
            : 'inTime';
  const due = deadline.due;
  const status: OfficialStatus = !due ? 'noDeadline' : place % 17 === 0 ? 'doneInTime' : 'notDoneInTime';
  return {
    taskId,
    shortcoming: shortcoming.number,
    taskNumber,
    text,
    confidential: brief.confidential,
    ...(unit.kind === 'named' ? { unit: unit.id } : { writtenUnit: unit.writtenName }),
    standing,
    ...(standing !== 'missing' && standing !== 'notOwed' && { report: reportOf(place) }),
    officialStatus: place % 37 === 0 ? 'notDoneOverdue' : status,
    ...(due && { due, originalDue: due }),
    overdue: standing === 'missing' ? [{ kind: 'quarterlyReport', due: '2022-09-15', rung: 'dpi' }] : [],
    steps: { due: place % 3, of: 3 },
    petitions: place % 41 === 0 ? [petitionOf(place)] : [],
  };
}

function reportOf(place: number): LineReport {
  const nil = place % 11 === 0;
  return {
    version: 1,
    nil,
    text: nil
      ? 'Trong kỳ không phát sinh.'
      : 'Đã ban hành văn bản chỉ đạo, kiểm tra tại cơ sở và khắc phục được một phần; kết quả bước đầu đã rõ.',
    ...(!nil && { percent: (place * 7) % 101 }),
    figures:
      place % 19 === 0 ? [{ name: 'Vốn đã giải ngân', amount: 1234.5 + place, measure: 'tỷ đồng' }] : [],
    ...(place % 23 === 0 && { difficulties: 'Thiếu nhân lực chuyên môn ở cấp xã.' }),
    sentAt: '2022-09-14T09:00:00.000+07:00',
    review: 'accepted',
  };
}

function petitionOf(place: number): LinePetition {
  const petition: LinePetition = {
    id: `kien-nghi-${String(place)}`,
    kind: place % 2 === 0 ? 'matter' : 'extension',
    to: place % 2 === 0 ? 'chairman' : 'viceChairman',
    text: 'Đề nghị bố trí bổ sung kinh phí đối ứng để hoàn thành hạng mục còn lại.',
    askedAt: '2022-08-20T09:00:00.000+07:00',
  };
  if (place % 4 < 2) return petition;
  return {
    ...petition,
    answer: { at: '2022-08-29T09:00:00.000+07:00', agreed: true, text: 'Giao Sở Tài chính cân đối nguồn.' },
  };
}

/** Counts of some lines, counted here and nowhere else. */
function countsOf(lines: readonly SynthesisLine[]): SynthesisCounts {
  const count = (...standings: ReportStanding[]) =>
    lines.filter(({ standing }) => standings.includes(standing)).length;
  const petitions = lines.flatMap((line) => line.petitions);
  const statuses = [...new Set(lines.map(({ officialStatus }) => officialStatus))];
  return {
    tasks: lines.length,
    owed: count('inTime', 'late', 'returned', 'missing'),
    reported: count('inTime', 'late'),
    inTime: count('inTime'),
    late: count('late'),
    nil: lines.filter(({ standing, report }) => report?.nil && (standing === 'inTime' || standing === 'late'))
      .length,
    returned: count('returned'),
    missing: count('missing'),
    petitionsOpen: petitions.filter(({ answer }) => !answer).length,
    petitionsAnswered: petitions.filter(({ answer }) => answer).length,
    byStatus: Object.fromEntries(
      statuses.map((status) => [
        status,
        lines.filter(({ officialStatus }) => officialStatus === status).length,
      ]),
    ),
  };
}

function collectivesOf(lines: readonly SynthesisLine[]): readonly CollectiveSynthesis[] {
  const keys = [
    ...new Set(lines.map(({ shortcoming, taskNumber }) => `${String(shortcoming)}.${String(taskNumber)}`)),
  ];
  return keys.flatMap((key) => {
    const members = lines.filter(
      ({ shortcoming, taskNumber }) => `${String(shortcoming)}.${String(taskNumber)}` === key,
    );
    const [first] = members;
    if (!first || members.length !== collective) return [];
    const named = (keep: (line: SynthesisLine) => boolean) =>
      members.filter(keep).map(({ unit }) => unit ?? '');
    return [
      {
        shortcoming: first.shortcoming,
        taskNumber: first.taskNumber,
        members: members.length,
        reported: named(({ standing }) => standing === 'inTime' || standing === 'late').length,
        missing: named(({ standing }) => standing === 'missing'),
        late: named(({ standing }) => standing === 'late'),
        nil: named(({ report }) => report?.nil === true),
        returned: named(({ standing }) => standing === 'returned'),
        notOwed: named(({ standing }) => standing === 'notOwed'),
      },
    ];
  });
}
