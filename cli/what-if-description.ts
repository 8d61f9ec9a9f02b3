import type { OtherAnswer, WhatIf } from '../audit/what-if.js';
import type { NameOf } from '../domain/notices/notice.js';
import type { Escalation } from '../domain/simulate/escalation.js';
import type { Language } from '../domain/text/localized.js';

const mostLines = 200;

/** What other terms would have brought, for a person at a terminal. */
export function describeWhatIf({
  answer: { added, omitted, same, answers },
  tasks,
  nameOf,
  language,
}: {
  answer: WhatIf;
  tasks: number;
  nameOf: NameOf;
  language: Language;
}): string {
  const words = {
    vi: {
      heading: `${tasks} nhiệm vụ: ${added.length} lần nhắc và báo sẽ có thêm, ${omitted.length} lần sẽ không có, ${same} lần như cũ.`,
      added: 'Sẽ có thêm:',
      omitted: 'Sẽ không có:',
      answers: 'Thao tác sẽ có kết quả khác (từ đó trở đi hai quá khứ khác nhau cả vì lý do này):',
    },
    en: {
      heading: `${tasks} tasks: ${added.length} rungs would have fired beside, ${omitted.length} not at all, ${same} as they did.`,
      added: 'Would have fired:',
      omitted: 'Would not have fired:',
      answers:
        'Commands that would have been answered otherwise (from there on the pasts differ for that too):',
    },
  }[language];
  const rung = (escalation: Escalation) => rungLine({ escalation, nameOf, language });
  return [
    words.heading,
    ...section({ title: words.added, lines: added.map(rung) }),
    ...section({ title: words.omitted, lines: omitted.map(rung) }),
    ...section({ title: words.answers, lines: answers.map(answerLine) }),
  ].join('\n');
}

function section({ title, lines }: { title: string; lines: readonly string[] }): readonly string[] {
  if (lines.length === 0) return [];
  const more = lines.length > mostLines ? [`  … ${String(lines.length - mostLines)}`] : [];
  return ['', title, ...lines.slice(0, mostLines).map((line) => `  ${line}`), ...more];
}

function rungLine({
  escalation: { at, task, obligation, rung, recipient },
  nameOf,
  language,
}: {
  escalation: Escalation;
  nameOf: NameOf;
  language: Language;
}): string {
  return `${at.slice(0, 16)}  ${rung} → ${nameOf(recipient)[language]}  ${task}  ${obligation}`;
}

function answerLine({ at, taskId, command, person, recorded, wouldBe }: OtherAnswer): string {
  return `${at.slice(0, 16)}  ${command} (${person})  ${taskId}: ${recorded} → ${wouldBe}`;
}
