import type { CivilDate } from '../calendar/instant.js';
import type { NameOf } from '../notices/notice.js';
import type { PlanTree } from '../plan/tree.js';
import type { ShortcomingSynthesis, SynthesisLine } from '../synthesis/types.js';
import { type OfficialStatus, officialStatusNames } from '../views/official-status.js';
import { column, paragraph, table } from './blocks.js';
import { finish } from './finish.js';
import type { Annex, Paper, PaperHead } from './paper.js';
import { planBlocks } from './plan-blocks.js';
import { unitNameOf } from './task-reference.js';
import { taskRows } from './task-rows.js';
import { capitalised, longDate, planName, shortDate, uncapitalised, vietnameseNumber } from './wording.js';

/** What the annex needs of a task; a line of a synthesis has it. */
export type StatusLine = Pick<
  SynthesisLine,
  | 'shortcoming'
  | 'taskNumber'
  | 'text'
  | 'confidential'
  | 'unit'
  | 'writtenUnit'
  | 'due'
  | 'originalDue'
  | 'officialStatus'
>;

export type StatusShortcoming = Pick<ShortcomingSynthesis, 'number' | 'title' | 'confidential'> & {
  readonly lines: readonly StatusLine[];
};

/** The plan's own text with an annex that tells how each task stands: unit, deadline and official status. */
export function planWithAnnex({
  planTitle,
  tree,
  asOf,
  shortcomings,
  head,
  nameOf,
  withConfidential = false,
}: {
  planTitle: string;
  tree: PlanTree;
  asOf: CivilDate;
  shortcomings: readonly StatusShortcoming[];
  head: PaperHead;
  nameOf: NameOf;
  withConfidential?: boolean;
}): Paper {
  const hidden = shortcomings.filter(({ confidential }) => confidential && !withConfidential);
  return finish({
    ...head,
    kind: 'planWithAnnex',
    subject: capitalised(planName(planTitle).replace(/^Kế hoạch /u, '')),
    addressees: [],
    body: planBlocks({ tree, title: planTitle, hidden: hidden.map(({ number }) => number) }),
    annexes: [statusAnnex({ asOf, shortcomings, nameOf, withConfidential })],
  });
}

function statusAnnex({
  asOf,
  shortcomings,
  nameOf,
  withConfidential,
}: {
  asOf: CivilDate;
  shortcomings: readonly StatusShortcoming[];
  nameOf: NameOf;
  withConfidential: boolean;
}): Annex {
  return {
    title: `Tình hình thực hiện nhiệm vụ đến ${longDate(asOf)}`,
    body: [
      paragraph(countsSentence(shortcomings.flatMap(({ lines }) => lines))),
      table({
        columns: [
          column('STT', 1.1, 'center'),
          column('Đơn vị chủ trì', 9),
          column('Thời hạn', 3, 'center'),
          column('Thời hạn gốc', 3, 'center'),
          column('Tình trạng', 6, 'center'),
        ],
        rows: taskRows({
          shortcomings,
          withConfidential,
          cellsOf: (line) => [
            unitNameOf({ line, nameOf }),
            line.due && shortDate(line.due),
            line.originalDue !== line.due && line.originalDue !== undefined
              ? shortDate(line.originalDue)
              : undefined,
            officialStatusNames[line.officialStatus].vi,
          ],
        }),
      }),
    ],
  };
}

function countsSentence(lines: readonly StatusLine[]): string {
  const statuses = Object.keys(officialStatusNames) as OfficialStatus[];
  const said = statuses.flatMap((status) => {
    const count = lines.filter(({ officialStatus }) => officialStatus === status).length;
    return count === 0 ? [] : [`${uncapitalised(officialStatusNames[status].vi)} ${vietnameseNumber(count)}`];
  });
  return `Tổng số ${vietnameseNumber(lines.length)} lượt nhiệm vụ: ${said.join('; ')}.`;
}
