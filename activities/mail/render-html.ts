import type { Digest, Urgency } from '../../domain/notices/digest.js';
import type { Language } from '../../domain/text/localized.js';
import type { LineWords } from './line-words.js';
import { confidentialWords, moreWords, urgencyNames, words } from './words.js';

/** Dark enough on white for small text (WCAG 2.2, 1.4.3); the heading says the same in words. */
const colours: Readonly<Record<Urgency, string>> = {
  overdue: '#b00020',
  today: '#9a4a00',
  withinWeek: '#0b5394',
  later: '#3d5a45',
  information: '#555555',
};
const font = "font-family:'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif";

/** The mail as HTML: headings and lists only, styles inline, for mail programs that drop style sheets and for phones. */
export function renderHtml({
  digest,
  subject,
  heading,
  greeting,
  intro,
  linesOf,
  language,
}: {
  digest: Digest;
  subject: string;
  heading: string;
  greeting: string;
  intro?: string;
  linesOf: (urgency: Urgency) => readonly LineWords[];
  language: Language;
}): string {
  const groups = digest.groups.map(({ urgency, total, confidential, unlisted }) => {
    const items = [
      ...linesOf(urgency).map((line) => lineItem(line)),
      ...(unlisted > 0 ? [item(link({ href: digest.inbox, label: moreWords(unlisted)[language] }))] : []),
      ...(confidential > 0
        ? [item(link({ href: digest.inbox, label: confidentialWords(confidential)[language] }))]
        : []),
    ];
    const colour = colours[urgency];
    return `<h2 style="margin:28px 0 8px;padding:0 0 4px;border-bottom:3px solid ${colour};color:${colour};font-size:18px;line-height:1.3">${escapeHtml(urgencyNames[urgency][language])} (${String(total)})</h2>
<ul style="margin:0;padding:0;list-style:none">
${items.join('\n')}
</ul>`;
  });
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(subject)}</title>
</head>
<body style="margin:0;padding:0;background:#ffffff;color:#1f1f1f;${font};font-size:16px;line-height:1.45">
<div style="max-width:640px;margin:0 auto;padding:16px">
<h1 style="margin:0 0 12px;font-size:20px;line-height:1.3">${escapeHtml(heading)}</h1>
<p style="margin:0 0 12px">${escapeHtml(greeting)}</p>
${intro === undefined ? '' : `<p style="margin:0 0 12px">${escapeHtml(intro)}</p>`}
${groups.join('\n')}
<p style="margin:28px 0 0"><a href="${escapeHtml(digest.inbox)}" style="display:inline-block;padding:12px 20px;background:#0b5394;color:#ffffff;border-radius:6px;text-decoration:none;font-weight:600">${escapeHtml(words.toInbox[language])}</a></p>
<p style="margin:28px 0 0;padding-top:12px;border-top:1px solid #c8c8c8;color:#555555;font-size:14px">${escapeHtml(words.footer[language])}</p>
</div>
</body>
</html>
`;
}

function lineItem(line: LineWords): string {
  const { title, details, action, parts, moreParts, href } = line;
  const links = [...parts.map(part), ...(moreParts === undefined ? [] : [escapeHtml(moreParts)])];
  const rows = [
    link({ href, label: title, bold: true }),
    escapeHtml(`${details.join('. ')}.`),
    ...(action === undefined ? [] : [`<strong>${escapeHtml(action)}.</strong>`]),
    ...(parts.length > 0 ? [links.join(' · ')] : []),
  ];
  return item(rows.join('<br>\n'));
}

function item(content: string): string {
  return `<li style="margin:0;padding:10px 0;border-bottom:1px solid #e2e2e2;overflow-wrap:anywhere">${content}</li>`;
}

function part({ label, href }: { label: string; href: string }): string {
  return `<a href="${escapeHtml(href)}" style="color:#0b5394;display:inline-block;padding:2px 0">${escapeHtml(label)}</a>`;
}

function link({ href, label, bold = false }: { href: string; label: string; bold?: boolean }): string {
  const weight = bold ? ';font-weight:600' : '';
  return `<a href="${escapeHtml(href)}" style="color:#0b5394${weight}">${escapeHtml(label)}</a>`;
}

/** A text in HTML. */
export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${String(character.charCodeAt(0))};`);
}
