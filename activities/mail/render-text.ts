import type { Digest, Urgency } from '../../domain/notices/digest.js';
import type { Language } from '../../domain/text/localized.js';
import type { LineWords } from './line-words.js';
import { confidentialWords, moreWords, urgencyNames, words } from './words.js';

/** The mail as plain text. */
export function renderText({
  digest,
  heading,
  greeting,
  intro,
  linesOf,
  language,
}: {
  digest: Digest;
  heading: string;
  greeting: string;
  intro?: string;
  linesOf: (urgency: Urgency) => readonly LineWords[];
  language: Language;
}): string {
  const groups = digest.groups.flatMap(({ urgency, total, confidential, unlisted }) => [
    `${urgencyNames[urgency][language].toUpperCase()} (${String(total)})`,
    '',
    ...linesOf(urgency).flatMap((line) => [...lineText({ line, language }), '']),
    ...(unlisted > 0 ? [`- ${moreWords(unlisted)[language]}`, `  ${digest.inbox}`, ''] : []),
    ...(confidential > 0 ? [`- ${confidentialWords(confidential)[language]}`, `  ${digest.inbox}`, ''] : []),
  ]);
  return [
    heading,
    '',
    greeting,
    '',
    ...(intro === undefined ? [] : [intro, '']),
    ...groups,
    `${words.toInbox[language]}: ${digest.inbox}`,
    '',
    '-- ',
    words.footer[language],
    '',
  ].join('\n');
}

function lineText({ line, language }: { line: LineWords; language: Language }): readonly string[] {
  const { title, details, action, parts, moreParts, href } = line;
  const labels = [...parts.map(({ label }) => label), ...(moreParts === undefined ? [] : [moreParts])];
  return [
    `- ${title}`,
    `  ${details.join('. ')}.`,
    ...(action === undefined ? [] : [`  ${action}.`]),
    ...(parts.length > 0 ? [`  ${labels.join(', ')}`] : []),
    `  ${parts.length > 0 ? `${words.toList[language]}: ` : ''}${href}`,
  ];
}
