import { dateOf, dayThatEnds } from '../calendar/instant.js';
import type { NameOf } from '../notices/notice.js';
import type { Synthesis } from '../synthesis/types.js';
import { slotsWith } from './blocks.js';
import { annexesOf } from './consolidated/annexes.js';
import { shortcomingPart } from './consolidated/by-shortcoming.js';
import { unitPart } from './consolidated/by-unit.js';
import { comparisonPart } from './consolidated/comparison.js';
import { generalPart } from './consolidated/general.js';
import { notReportedPart } from './consolidated/not-reported.js';
import { petitionPart } from './consolidated/petitions.js';
import { proposalPart } from './consolidated/proposals.js';
import { type PrintedSeal, sealAnnex } from './consolidated/seal-annex.js';
import { finish } from './finish.js';
import type { Paper, PaperHead } from './paper.js';
import { longDate, planName, quarterName, shortDate } from './wording.js';

/**
 * The report in which DPI puts a quarter together (plan, part C): every figure is the synthesis's own; `texts` replaces what is
 * drafted around the tables, by slot. What is confidential shows as a number only unless the reader may see it.
 */
export function consolidatedReport({
  synthesis,
  head,
  addressees,
  nameOf,
  texts = {},
  withConfidential = false,
  seal,
}: {
  synthesis: Synthesis;
  head: PaperHead;
  addressees: readonly string[];
  nameOf: NameOf;
  texts?: Readonly<Record<string, string>>;
  withConfidential?: boolean;
  /** The checkpoint that is printed; none where nothing is signed. */
  seal?: PrintedSeal;
}): Paper {
  const slot = slotsWith(texts);
  const context = { synthesis, nameOf, slot, withConfidential };
  return finish({
    ...head,
    kind: 'report',
    subject: `Kết quả thực hiện ${quarterName(synthesis.period)} ${planName(synthesis.planTitle)}`,
    addressees,
    body: [
      slot({
        id: 'mo-dau',
        label: 'Mở đầu',
        drafted: opening({ synthesis, issuer: head.issuer.name.join(' ') }),
      }),
      ...generalPart(context),
      ...shortcomingPart(context),
      ...unitPart(context),
      ...notReportedPart(context),
      ...petitionPart(context),
      ...comparisonPart(context),
      ...proposalPart(context),
    ],
    annexes: [...annexesOf(context), ...(seal ? [sealAnnex(seal)] : [])],
  });
}

function opening({
  synthesis: { planTitle, period, due, frozenAt },
  issuer,
}: {
  synthesis: Synthesis;
  issuer: string;
}): string {
  return `Thực hiện ${planName(planTitle)}, trên cơ sở báo cáo của các đơn vị (hạn gửi ${longDate(due)}; số liệu chốt đến ${frozenMoment(frozenAt)}), ${issuer} tổng hợp, báo cáo kết quả thực hiện ${quarterName(period)} như sau:`;
}

/** "24 giờ 00 ngày 14/9/2022": midnight belongs to the day that it ends. */
function frozenMoment(at: string): string {
  const day = dayThatEnds(at);
  const time = day === dateOf(at) ? `${at.slice(11, 13)} giờ ${at.slice(14, 16)}` : '24 giờ 00';
  return `${time} ngày ${shortDate(day)}`;
}
