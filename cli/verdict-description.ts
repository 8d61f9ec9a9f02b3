import { type Caution, cautionWords, sentenceOf } from '../audit/findings.js';
import type { Verdict } from '../audit/verify.js';
import type { Language } from '../domain/text/localized.js';

const mostLines = 50;

/** A verdict for a person at a terminal: whether the bundle holds, what is wrong and where, what it cannot prove. */
export function describeVerdict({ verdict, language }: { verdict: Verdict; language: Language }): string {
  const { ok, findings, cautions, scope, tasks, events, signedBy } = verdict;
  const heading = ok
    ? {
        vi: `ĐÚNG: ${scope?.id ?? ''}, ${tasks} nhiệm vụ, ${events} sự kiện; mọi sự kiện đều đúng theo quy tắc.`,
        en: `HOLDS: ${scope?.id ?? ''}, ${tasks} tasks, ${events} events; every event follows by the rules.`,
      }
    : { vi: `KHÔNG ĐÚNG: ${findings.length} chỗ sai.`, en: `DOES NOT HOLD: ${findings.length} found wrong.` };
  const signed =
    signedBy === undefined
      ? []
      : [{ vi: `Khóa ký: ${signedBy}`, en: `Signed by key: ${signedBy}` }[language]];
  return [
    heading[language],
    ...signed,
    ...findings.slice(0, mostLines).map((found) => `  - ${sentenceOf(found)[language]}`),
    ...cautionLines({ cautions, language }),
  ].join('\n');
}

/** One line for each thing that cannot be proved, with the tasks that it is true of counted. */
function cautionLines({
  cautions,
  language,
}: {
  cautions: readonly Caution[];
  language: Language;
}): readonly string[] {
  const codes = [...new Set(cautions.map(({ code }) => code))];
  return codes.map((code) => {
    const count = cautions.filter((caution) => caution.code === code && caution.taskId !== undefined).length;
    const of = count === 0 ? { vi: '', en: '' } : { vi: ` (${count} nhiệm vụ)`, en: ` (${count} tasks)` };
    return `  ! ${cautionWords[code][language]}${of[language]}`;
  });
}
