import { type Caution, cautionWords, type DeclaredPast, sentenceOf } from '../audit/findings.js';
import type { Verdict } from '../audit/verify.js';
import type { Language } from '../domain/text/localized.js';

const mostLines = 50;

/** A verdict for a person at a terminal: whether the bundle holds, what is wrong and where, what it cannot prove. */
export function describeVerdict({ verdict, language }: { verdict: Verdict; language: Language }): string {
  const { ok, findings, cautions, scope, tasks, events, declared, signedBy } = verdict;
  const follow = { vi: 'mọi sự kiện đều đúng theo quy tắc', en: 'every event follows by the rules' };
  const inPart = {
    vi: `${events - declared} sự kiện đúng theo quy tắc, ${declared} sự kiện chỉ là khai báo`,
    en: `${events - declared} follow by the rules, ${declared} are only declared`,
  };
  const proved = declared === 0 ? follow : inPart;
  const heading = ok
    ? {
        vi: `ĐÚNG: ${scope?.id ?? ''}, ${tasks} nhiệm vụ, ${events} sự kiện; ${proved.vi}.`,
        en: `HOLDS: ${scope?.id ?? ''}, ${tasks} tasks, ${events} events; ${proved.en}.`,
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
  return codes.flatMap((code) => {
    const count = cautions.filter((caution) => caution.code === code && caution.taskId !== undefined).length;
    const of = count === 0 ? { vi: '', en: '' } : { vi: ` (${count} nhiệm vụ)`, en: ` (${count} tasks)` };
    return [
      `  ! ${cautionWords[code][language]}${of[language]}`,
      ...declaredLines({ cautions, code, language }),
    ];
  });
}

/** Who declared a past, when and in which file, with the events that rest on it. */
function declaredLines({
  cautions,
  code,
  language,
}: {
  cautions: readonly Caution[];
  code: Caution['code'];
  language: Language;
}): readonly string[] {
  if (code !== 'pastBelieved') return [];
  const pasts = new Map<string, DeclaredPast>();
  for (const { declared } of cautions) {
    if (!declared) continue;
    const key = JSON.stringify([declared.by, declared.at, declared.evidence]);
    pasts.set(key, { ...declared, events: declared.events + (pasts.get(key)?.events ?? 0) });
  }
  return [...pasts.values()].map(({ events, by, at, evidence }) => {
    const unknown = { vi: 'không rõ', en: 'not kept' }[language];
    const said = {
      vi: `${events} sự kiện do ${by ?? unknown} khai ngày ${at?.slice(0, 10) ?? unknown}, tệp ${evidence ?? unknown}`,
      en: `${events} events declared by ${by ?? unknown} on ${at?.slice(0, 10) ?? unknown}, file ${evidence ?? unknown}`,
    };
    return `      ${said[language]}`;
  });
}
