import type { Language } from '../../domain/text/localized.js';

/** A text as HTML shows it. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${String(character.charCodeAt(0))};`);
}

/** The frame of every page of the local provider; `main` is HTML. */
export function page({
  title,
  language,
  main,
  switchTo,
}: {
  title: string;
  language: Language;
  main: string;
  /** The address of the same page in the other language. */
  switchTo?: string;
}): string {
  const other = language === 'vi' ? { id: 'en', name: 'English' } : { id: 'vi', name: 'Tiếng Việt' };
  const link =
    switchTo === undefined
      ? ''
      : `<a href="${escaped(switchTo)}" lang="${other.id}" hreflang="${other.id}">${other.name}</a>`;
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<link rel="stylesheet" href="/style.css">
</head>
<body>
<header><p>dondoc</p>${link}</header>
<main>
<h1>${escaped(title)}</h1>
${main}
</main>
</body>
</html>
`;
}

/** Contrast of text at least 4.5, of edges at least 3; everything that is pressed is at least 44 px high (WCAG 2.2). */
export const style = `:root { color-scheme: light; font: 1rem/1.5 system-ui, sans-serif; color: #1b1b1b; background: #f4f5f7; }
* { box-sizing: border-box; }
body { margin: 0; }
header { display: flex; justify-content: space-between; align-items: center; gap: 1rem; padding: .5rem 1rem; background: #7a1420; color: #fff; }
header p { margin: 0; font-weight: 700; font-size: 1.125rem; }
header a { color: #fff; padding: .625rem .25rem; }
main { max-width: 60rem; margin: 0 auto; padding: 1rem; }
h1 { font-size: 1.5rem; margin: .5rem 0 1rem; }
h2 { font-size: 1.0625rem; margin: 1.5rem 0 .5rem; }
.notice { margin: 0 0 1rem; padding: .75rem 1rem; background: #fff6d6; border-left: .375rem solid #8a6100; }
.notice p { margin: 0; }
.search { display: grid; gap: .75rem; padding: 1rem; background: #fff; border: 1px solid #767b85; border-radius: .375rem; }
.search div { display: grid; gap: .25rem; }
label { font-weight: 600; }
input, select, button { font: inherit; color: inherit; min-height: 2.75rem; padding: .5rem .75rem; border: 1px solid #63686f; border-radius: .375rem; background: #fff; width: 100%; min-width: 0; }
button { cursor: pointer; }
.main-button { background: #7a1420; border-color: #7a1420; color: #fff; font-weight: 600; }
.accounts { list-style: none; margin: 0; padding: 0; display: grid; gap: .5rem; grid-template-columns: repeat(auto-fill, minmax(min(17rem, 100%), 1fr)); }
.accounts button { text-align: left; height: 100%; overflow-wrap: anywhere; }
.accounts button:hover { background: #fbeef0; }
.accounts strong, .accounts span { display: block; }
.accounts .id { font-size: .875rem; color: #50555c; }
:focus-visible { outline: 3px solid #0b57d0; outline-offset: 2px; }
header :focus-visible { outline-color: #fff; }
@media (min-width: 40rem) { .search { grid-template-columns: 2fr 1fr auto; align-items: end; } }
`;
