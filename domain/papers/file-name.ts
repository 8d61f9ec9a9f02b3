import type { Paper } from './paper.js';
import { numberWritten } from './paper-names.js';
import type { PaperRequest } from './request.js';

/** What a paper is called as a file: "Báo cáo tổng hợp 2022-Q3 số 15-BC-SKHĐT.docx"; a draft has no number yet. */
export function paperFileName({
  about,
  number,
  draft = false,
}: {
  about: PaperRequest;
  number: Paper['number'];
  draft?: boolean;
}): string {
  const numbered = number.value === undefined ? '' : ` số ${numberWritten(number)}`;
  const name = `${draft ? 'Dự thảo ' : ''}${nameOf(about)}${numbered}`.replace(/[/\\:*?"<>|]/gu, '-');
  return `${name}.docx`;
}

function nameOf(about: PaperRequest): string {
  switch (about.kind) {
    case 'consolidatedReport':
      return `Báo cáo tổng hợp ${about.period}`;
    case 'unitReport':
      return `Báo cáo ${about.period} của ${about.unit}`;
    case 'urgingNote':
      return `Công văn đôn đốc ${about.unit}`;
    case 'leaderNote':
      return `Tờ trình ${about.leader}`;
    case 'direction':
      return about.form === 'announcement' ? 'Thông báo ý kiến chỉ đạo' : 'Công văn chỉ đạo';
    case 'planWithAnnex':
      return 'Kế hoạch kèm tình hình thực hiện';
  }
}
