import type { Digest, Urgency } from '../../domain/notices/digest.js';
import type { NameOf } from '../../domain/notices/notice.js';
import type { MailKind } from '../../domain/notices/plan-mails.js';
import type { Person } from '../../domain/people/people.js';
import { type LineWords, lineWords } from './line-words.js';
import { renderHtml } from './render-html.js';
import { renderText } from './render-text.js';
import { mailHeading, mailSubject } from './subject.js';
import { oneLine, words } from './words.js';

/** What a mail says: subject, plain text and HTML, in the language of its reader. */
export interface MailContent {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

export function renderMail({
  digest,
  kind,
  person,
  nameOf,
}: {
  digest: Digest;
  kind: MailKind;
  person: Person;
  nameOf: NameOf;
}): MailContent {
  const { language } = person;
  const subject = mailSubject({ digest, kind, language, nameOf });
  const intro =
    digest.toDirect === 0
      ? undefined
      : words[person.role === 'chairman' ? 'directingAsChairman' : 'directing'][language];
  const linesOf = (wanted: Urgency): readonly LineWords[] =>
    digest.groups
      .filter(({ urgency }) => urgency === wanted)
      .flatMap(({ lines }) => lines.map((line) => lineWords({ line, language, nameOf })));
  const body = {
    digest,
    heading: mailHeading({ digest, language }),
    greeting: greetingOf({ person, nameOf }),
    linesOf,
    language,
    ...(intro !== undefined && { intro }),
  };
  return { subject, text: renderText(body), html: renderHtml({ ...body, subject }) };
}

function greetingOf({ person, nameOf }: { person: Person; nameOf: NameOf }): string {
  const { language, name, unit, leader } = person;
  const place = unit ?? leader;
  const of = place === undefined ? '' : ` – ${nameOf(place)[language]}`;
  return oneLine(`${words.dear[language]}: ${name}${of}`);
}
