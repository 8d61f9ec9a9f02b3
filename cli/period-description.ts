import type { CollectiveStanding, NamedUnit, ReportingStanding } from '../domain/synthesis/not-reported.js';
import type { Language } from '../domain/text/localized.js';
import type { PeriodView } from '../domain/views/period-view.js';
import { dateIn, momentText, textTable } from './text-table.js';

/** Who has not reported is there for those who may know it. */
export type ShownPeriod = PeriodView & { readonly reporting?: ReportingStanding };

const words = {
  vi: {
    headings: [
      'Đơn vị',
      'Phải báo cáo',
      'Đã báo cáo',
      'Muộn',
      'Không phát sinh',
      'Trả lại',
      'Chưa có',
      'Nhiệm vụ còn thiếu',
    ],
    closes: 'chốt số liệu',
    due: 'hạn báo cáo',
    synthesisDue: 'hạn tổng hợp',
    asOf: 'Tính đến',
    of: 'báo cáo đã có, còn thiếu',
    overdue: 'QUÁ HẠN',
    collectives: 'Nhiệm vụ giao cho nhiều đơn vị:',
    missing: 'còn thiếu',
    returned: 'bị trả lại',
    late: 'muộn',
    nil: 'không phát sinh',
    awaiting: 'Nhiệm vụ chờ xác định đơn vị',
    received: 'đã tiếp nhận',
    reopened: 'đã mở lại',
    none: 'chưa đơn vị nào phải báo cáo',
  },
  en: {
    headings: ['Unit', 'Owed', 'Reported', 'Late', 'Nil', 'Returned', 'Missing', 'Tasks that lack it'],
    closes: 'data close',
    due: 'reports due',
    synthesisDue: 'synthesis due',
    asOf: 'As of',
    of: 'reports are in, missing',
    overdue: 'OVERDUE',
    collectives: 'Tasks of many units:',
    missing: 'missing',
    returned: 'returned',
    late: 'late',
    nil: 'nil',
    awaiting: 'Tasks that wait for a unit',
    received: 'received',
    reopened: 'opened again',
    none: 'no unit owes a report yet',
  },
} as const;

/** A period for a person at a terminal: phase and dates, who owes what in it, and by name who has not reported. */
export function describePeriod({ shown, language }: { shown: ShownPeriod; language: Language }): string {
  const { period, phaseName, dates, duties, syntheses, reporting } = shown;
  const said = words[language];
  return [
    `${period} · ${phaseName[language]}`,
    [
      `${said.closes} ${closing(dates.dataClosesAt, language)}`,
      `${said.due} ${dateIn(dates.due, language)}`,
      `${said.synthesisDue} ${dateIn(dates.synthesisDue, language)}`,
    ].join(' · '),
    ...duties.map(
      ({ name, debtor, due, overdue }) =>
        `- ${name[language]}: ${debtor}, ${dateIn(due, language)}${overdue ? ` ${said.overdue}` : ''}`,
    ),
    ...syntheses.map(
      ({ version, frozenAt, hash, reopened, received }) =>
        `v${String(version)} ${momentText(frozenAt, language)} ${hash?.slice(0, 12) ?? '…'}${reopened ? ` (${said.reopened})` : ''}${received ? ` (${said.received})` : ''}`,
    ),
    ...(reporting ? standingLines({ reporting, language }) : []),
  ].join('\n');
}

/** Who has reported and who has not. */
function standingLines({
  reporting,
  language,
}: {
  reporting: ReportingStanding;
  language: Language;
}): readonly string[] {
  const { counts, collectives, awaitingUnit } = reporting;
  const said = words[language];
  const asOf = `${said.asOf} ${momentText(reporting.asOf, language)}`;
  return [
    '',
    counts.owed === 0
      ? `${asOf}: ${said.none}.`
      : `${asOf}: ${String(counts.reported)}/${String(counts.owed)} ${said.of} ${String(counts.missing + counts.returned)}.`,
    ...unitTable({ reporting, language }),
    ...collectiveLines({ collectives, language }),
    ...(awaitingUnit.length > 0
      ? ['', `${said.awaiting}: ${awaitingUnit.map(({ task }) => task).join(', ')}`]
      : []),
  ];
}

/** Midnight is the end of the day before. */
function closing(at: string, language: Language): string {
  const day = new Date(Date.parse(at) - 1 + 7 * 3_600_000).toISOString().slice(0, 10);
  return `24:00 ${dateIn(day, language)}`;
}

const mostTasksNamed = 8;

function unitTable({
  reporting: { units },
  language,
}: {
  reporting: ReportingStanding;
  language: Language;
}): readonly string[] {
  if (units.length === 0) return [];
  const rows = units.map(({ name, counts, lacking }) => [
    name[language],
    String(counts.owed),
    String(counts.reported),
    String(counts.late),
    String(counts.nil),
    String(counts.returned),
    String(counts.missing),
    lacking.length > mostTasksNamed
      ? `${lacking.slice(0, mostTasksNamed).join(', ')}, … (${String(lacking.length)})`
      : lacking.join(', '),
  ]);
  return ['', ...textTable([words[language].headings, ...rows])];
}

/** "1.6: 25/27, còn thiếu: UBND huyện Mường Lát, UBND huyện Quan Sơn". */
function collectiveLines({
  collectives,
  language,
}: {
  collectives: readonly CollectiveStanding[];
  language: Language;
}): readonly string[] {
  if (collectives.length === 0) return [];
  const said = words[language];
  const named = (units: readonly NamedUnit[]) => units.map(({ name }) => name[language]).join(', ');
  const lines = collectives.map((one) => {
    const parts = (['missing', 'returned', 'late', 'nil'] as const).flatMap((what) =>
      one[what].length === 0 ? [] : [`${said[what]}: ${named(one[what])}`],
    );
    return [`${one.task}: ${String(one.reported)}/${String(one.members)}`, parts.join('; ')]
      .filter((text) => text !== '')
      .join(', ');
  });
  return ['', said.collectives, ...lines];
}
