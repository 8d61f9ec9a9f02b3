import type { RungAudience } from '../domain/policy/policy.js';
import { type Received, receivedBy } from '../domain/simulate/received.js';
import type { Simulation } from '../domain/simulate/simulate.js';
import type { Language, LocalizedText } from '../domain/text/localized.js';

const roles: Readonly<Record<'viceChairman' | 'chairman' | 'dpi', LocalizedText>> = {
  viceChairman: { vi: 'Phó Chủ tịch', en: 'Vice-chairman' },
  chairman: { vi: 'Chủ tịch', en: 'Chairman' },
  dpi: { vi: 'Cơ quan đầu mối', en: 'Focal department' },
};
const headings: Readonly<Record<Language, readonly string[]>> = {
  vi: ['Vai trò', 'Người nhận', 'Số lần', 'Số ngày', 'Đầu tiên', 'Cuối cùng', 'Đơn vị bị nêu nhiều nhất'],
  en: ['Role', 'Recipient', 'Notices', 'Days', 'First', 'Last', 'Units named most'],
};
const unitsNamed = 3;

/** A simulation for a person at a terminal: what each vice-chairman, the chairman and the focal department would have got. */
export function describeSimulation({
  simulation: { escalations, states },
  language,
  nameOf,
}: {
  simulation: Simulation;
  language: Language;
  nameOf: (id: string) => LocalizedText;
}): string {
  const said = {
    vi: `${states.size} quy trình, ${escalations.length} lần nhắc và báo quá hạn; trong đó cán bộ và thủ trưởng đơn vị ${toUnits(escalations)}.`,
    en: `${states.size} workflows, ${escalations.length} reminders and escalations; ${toUnits(escalations)} of them to officers and heads of units.`,
  }[language];
  const received = receivedBy({ escalations, roles: Object.keys(roles) as (keyof typeof roles)[] });
  const rows = received.map((one) => rowOf({ one, language, nameOf }));
  return [said, ...(rows.length > 0 ? ['', ...table([headings[language], ...rows])] : [])].join('\n');
}

function toUnits(escalations: Simulation['escalations']): number {
  const ofUnits: readonly RungAudience[] = ['officer', 'head'];
  return escalations.filter(({ recipientRole }) => ofUnits.includes(recipientRole)).length;
}

function rowOf({
  one: { role, recipient, count, days, first, last, units },
  language,
  nameOf,
}: {
  one: Received;
  language: Language;
  nameOf: (id: string) => LocalizedText;
}): readonly string[] {
  const most = units
    .slice(0, unitsNamed)
    .map(({ unit, count: times }) => `${nameOf(unit)[language]} (${times})`);
  const names: Readonly<Partial<Record<RungAudience, LocalizedText>>> = roles;
  return [
    names[role]?.[language] ?? role,
    nameOf(recipient)[language],
    String(count),
    String(days),
    dateIn(first, language),
    dateIn(last, language),
    most.join('; '),
  ];
}

/** As dates are written in the language: 29/7/2022, or 2022-07-29. */
function dateIn(date: string, language: Language): string {
  return language === 'vi' ? date.split('-').map(Number).reverse().join('/') : date;
}

function table(rows: readonly (readonly string[])[]): readonly string[] {
  const widths = (rows[0] ?? []).map((_, column) =>
    Math.max(...rows.map((row) => (row[column] ?? '').length)),
  );
  return rows.map((row) =>
    row
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
}
