import { shortcomingGroupsOf } from '../build-reading.js';
import { hasEndMark } from '../check-form.js';
import { textOf } from '../read-items.js';
import { readMilestones } from '../read-milestones.js';
import type { ShortcomingRead } from '../read-shortcoming.js';
import { allLinesOf, groupsOf, linesOf } from '../tree.js';
import type { PlanNote } from '../types.js';
import { type NoteSource, note, quote } from './note.js';
import { placeNotes } from './place-notes.js';

/** What a shortcoming or the plan as a whole lacks, or has in an unusual place. */
export function flowNotes(source: NoteSource): PlanNote[] {
  return [
    ...wholePlanNotes(source),
    ...source.reading.shortcomings.flatMap((read) => [
      ...missingNotes(read),
      ...causeNotes(read),
      ...dateNotes(read),
    ]),
    ...shortcomingGroupsOf(source.tree).flatMap(placeNotes),
  ];
}

function wholePlanNotes({ tree, reading }: NoteSource): PlanNote[] {
  const organisation = groupsOf(tree, 'organisation').flatMap(allLinesOf);
  const last = organisation.findLast(({ kind }) => kind !== 'blank')?.line ?? 1;
  const ends = organisation.some((line) => hasEndMark(textOf(line)));
  return [
    ...(reading.plan.title
      ? []
      : [
          note({
            line: 1,
            code: 'titleMissing',
            vi: 'không thấy tên "KẾ HOẠCH …".',
            en: 'no title "KẾ HOẠCH …".',
          }),
        ]),
    ...(ends
      ? []
      : [
          note({
            line: last,
            code: 'endMarkMissing',
            vi: 'không có dấu kết thúc văn bản "./."; có thể phần cuối bị cắt.',
            en: 'no end mark "./."; the end may have been cut off.',
          }),
        ]),
  ];
}

function missingNotes({ shortcoming }: ShortcomingRead): PlanNote[] {
  const { line, number } = shortcoming;
  const causes = note({
    line,
    code: 'causesMissing',
    vi: `hạn chế ${number} không nêu nguyên nhân.`,
    en: `shortcoming ${number} states no cause.`,
  });
  const leads = note({
    line,
    code: 'leadMissing',
    vi: `hạn chế ${number} không nêu đơn vị chủ trì.`,
    en: `shortcoming ${number} names no lead unit.`,
  });
  return [
    ...(shortcoming.causes.length === 0 ? [causes] : []),
    ...(shortcoming.leads.length === 0 ? [leads] : []),
  ];
}

function causeNotes({ causes, group }: ShortcomingRead): PlanNote[] {
  const headings = new Set(groupsOf(group, 'causes').map((section) => linesOf(section)[0]?.line));
  return causes
    .filter(({ kind }) => kind !== 'dash')
    .map(({ line }) =>
      headings.has(line)
        ? note({
            line,
            code: 'causeWithoutDash',
            vi: 'nguyên nhân viết liền trên dòng tiêu đề.',
            en: 'the cause stands on the line of the heading.',
          })
        : note({
            line,
            code: 'causeWithoutDash',
            vi: 'nguyên nhân không có gạch đầu dòng.',
            en: 'the cause has no dash.',
          }),
    );
}

function dateNotes({ shortcoming }: ShortcomingRead): PlanNote[] {
  const { deadline, blocks } = shortcoming;
  const none = note({
    line: deadline.line,
    code: 'deadlineWithoutDate',
    vi: `thời gian khắc phục ${quote(deadline.text)} không nêu mốc thời gian.`,
    en: `the deadline ${quote(deadline.text)} names no date.`,
  });
  const several = blocks
    .flatMap(({ tasks }) => tasks)
    .filter(({ text, line }) => readMilestones({ text, line }).length > 1)
    .map(({ line }) =>
      note({
        line,
        code: 'severalMilestones',
        vi: 'nhiệm vụ nêu nhiều mốc thời gian; mốc đầu tiên được lấy.',
        en: 'the task names several dates; the first one is taken.',
      }),
    );
  return [...(deadline.kind === 'none' ? [none] : []), ...several];
}
