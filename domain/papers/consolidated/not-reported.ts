import type { CollectiveSynthesis } from '../../synthesis/types.js';
import { heading, list, paragraph } from '../blocks.js';
import type { Block } from '../paper.js';
import { numberOf } from '../task-reference.js';
import { enumeration, twoDigits, vietnameseNumber } from '../wording.js';
import { allLines, type ReportContext } from './context.js';

/** Part IV: who did not report, by name: the members of each collective, then every unit with its tasks. */
export function notReportedPart(context: ReportContext): readonly Block[] {
  return [
    heading(1, 'IV. ĐƠN VỊ CHƯA BÁO CÁO, BÁO CÁO MUỘN'),
    ...collectives(context),
    ...byUnit(context),
    ...lateLines(context),
  ];
}

/** Tasks of which the same is to be said stand in one line. */
function collectives({ synthesis, nameOf }: ReportContext): readonly Block[] {
  if (synthesis.collectives.length === 0) return [];
  const said = synthesis.collectives.map((one) => ({ one, words: collectiveWords({ one, nameOf }) }));
  const different = [...new Set(said.map(({ words }) => words))];
  return [
    heading(2, '1. Nhiệm vụ giao cho nhiều đơn vị cùng thực hiện'),
    list(
      different.map((words) => {
        const numbers = said.filter((task) => task.words === words).map(({ one }) => numberOf(one));
        return `Nhiệm vụ ${enumeration(numbers)}: ${words}.`;
      }),
    ),
  ];
}

/** "25/27 đơn vị đã báo cáo, còn thiếu: UBND huyện Mường Lát và UBND huyện Quan Sơn". */
function collectiveWords({
  one,
  nameOf,
}: {
  one: CollectiveSynthesis;
  nameOf: ReportContext['nameOf'];
}): string {
  const named = (units: readonly string[]) => enumeration(units.map((unit) => nameOf(unit).vi));
  const parts = [
    ['còn thiếu', one.missing],
    ['bị trả lại', one.returned],
    ['báo cáo muộn', one.late],
    ['không phát sinh', one.nil],
    ['không phải báo cáo', one.notOwed],
  ] as const;
  const said = parts.flatMap(([what, units]) => (units.length === 0 ? [] : [`${what}: ${named(units)}`]));
  const count = `${vietnameseNumber(one.reported)}/${vietnameseNumber(one.members)} đơn vị đã báo cáo`;
  const [first, ...others] = said;
  return first === undefined ? count : [`${count}, ${first}`, ...others].join('; ');
}

function byUnit({ synthesis, nameOf }: ReportContext): readonly Block[] {
  const lines = allLines(synthesis);
  const numbers = new Map(lines.map((line) => [line.taskId, numberOf(line)]));
  const standings = new Map(lines.map(({ taskId, standing }) => [taskId, standing]));
  const behind = synthesis.units.filter(({ missing }) => missing.length > 0);
  const awaited = lines.filter(({ unit, standing }) => unit === undefined && standing === 'missing');
  const title = heading(2, '2. Đơn vị còn thiếu báo cáo');
  if (behind.length + awaited.length === 0) return [title, paragraph('Không có đơn vị còn thiếu báo cáo.')];
  const task = (id: string) =>
    `${numbers.get(id) ?? id}${standings.get(id) === 'returned' ? ' (bị trả lại)' : ''}`;
  return [
    title,
    list([
      ...behind.map(
        ({ unit, missing }) =>
          `${nameOf(unit).vi}: ${twoDigits(missing.length)} nhiệm vụ (${missing.map(task).join(', ')}).`,
      ),
      ...awaited.map(
        (line) => `Nhiệm vụ ${numberOf(line)}: chưa xác định đơn vị (${line.writtenUnit ?? ''}).`,
      ),
    ]),
  ];
}

function lateLines({ synthesis, nameOf }: ReportContext): readonly Block[] {
  const late = allLines(synthesis).filter(({ standing }) => standing === 'late');
  if (late.length === 0) return [];
  const units = [...synthesis.units.map(({ unit }) => unit), undefined];
  return [
    heading(2, '3. Đơn vị báo cáo muộn'),
    list(
      units.flatMap((unit) => {
        const lines = late.filter((line) => line.unit === unit);
        if (lines.length === 0) return [];
        const name = unit === undefined ? 'Chưa xác định đơn vị' : nameOf(unit).vi;
        return `${name}: ${twoDigits(lines.length)} nhiệm vụ (${lines.map(numberOf).join(', ')}).`;
      }),
    ),
  ];
}
