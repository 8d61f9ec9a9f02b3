import type { Digest, DigestLine, Urgency } from '../../domain/notices/digest.js';
import { withinSentence } from '../../domain/notices/duty-name.js';
import type { NameOf } from '../../domain/notices/notice.js';
import type { MailKind } from '../../domain/notices/plan-mails.js';
import { spokenDate } from '../../domain/notices/spoken-date.js';
import type { Language } from '../../domain/text/localized.js';
import { oneLine, words } from './words.js';

/** How many duties, how many of them late or to be directed, and which is the first; no confidential one is named. */
export function mailSubject({
  digest,
  kind,
  language,
  nameOf,
}: {
  digest: Digest;
  kind: MailKind;
  language: Language;
  nameOf: NameOf;
}): string {
  const head =
    kind === 'urgent' ? `${words.product[language]} – ${words.urgent[language]}` : words.product[language];
  const first = digest.groups.flatMap(({ lines }) => lines)[0];
  const only = digest.total === 1 ? '' : ` – ${words.mostUrgent[language]}`;
  const most = first && `${only}: ${lineInShort({ line: first, language, nameOf })}`;
  return oneLine(`[${head}] ${counts({ digest, language })}${most ?? ''}`);
}

/** What stands above the mail: its day and its number of duties. */
export function mailHeading({ digest, language }: { digest: Digest; language: Language }): string {
  const date = spokenDate(digest.date)[language];
  return `${date}: ${counts({ digest, language })}`;
}

function counts({
  digest: { total, toDirect, groups },
  language,
}: {
  digest: Digest;
  language: Language;
}): string {
  const totalOf = (wanted: Urgency): number => groups.find(({ urgency }) => urgency === wanted)?.total ?? 0;
  const all = `${String(total)} ${language === 'vi' ? 'việc' : total === 1 ? 'duty' : 'duties'}`;
  const parts = [
    { count: toDirect, words: words.toDirect },
    { count: totalOf('overdue'), words: words.overdue },
    { count: totalOf('today'), words: words.dueToday },
  ].filter(({ count }) => count > 0);
  const whole = parts.find(({ count }) => count === total);
  if (whole) return `${all} ${whole.words[language]}`;
  return [all, ...parts.map(({ count, words: of }) => `${String(count)} ${of[language]}`)].join(', ');
}

function lineInShort({
  line: { stance, duty, debtors, due, directBy },
  language,
  nameOf,
}: {
  line: DigestLine;
  language: Language;
  nameOf: NameOf;
}): string {
  const [debtor = ''] = debtors;
  const who =
    debtors.length > 1
      ? `${String(debtors.length)} ${words.units[language]}, `
      : stance === 'owes'
        ? ''
        : `${nameOf(debtor)[language]}, `;
  const what = withinSentence(duty)[language];
  const date = spokenDate(directBy ?? due)[language];
  const by =
    language === 'vi'
      ? `${directBy === undefined ? 'hạn' : 'chỉ đạo đến'} ${date}`
      : `${directBy === undefined ? 'due' : 'direction by'} ${date}`;
  return `${who}${what}, ${by}`;
}
