/** A text within a page: nothing in it is markup. */
export function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (sign) => `&#${String(sign.charCodeAt(0))};`);
}

const style = `body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:70rem;padding:0 1rem;color:#1a1a1a}
h1{font-size:1.4rem}h2{font-size:1.1rem;margin-top:2rem}small,.en{color:#555}.en{display:block;font-size:.9em}
table{border-collapse:collapse;width:100%}th,td{border:1px solid #ccc;padding:.35rem .5rem;text-align:left;vertical-align:top}
th{background:#f2f2f2}code{font-size:.85em;word-break:break-all}@media print{body{margin:0;max-width:none}}`;

/**
 * A page that stands by itself: it asks nothing of any network and runs nothing, and says so to the browser. `body` is markup
 * that was escaped.
 */
export function page({ title, body }: { title: string; body: string }): string {
  const policy = "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'";
  return `<!doctype html>
<html lang="vi"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width,initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<title>${escaped(title)}</title><style>${style}</style></head><body>
${body}
</body></html>
`;
}

/** Vietnamese with English under it. */
export function both({ vi, en }: { readonly vi: string; readonly en: string }): string {
  return `${escaped(vi)}<span class="en" lang="en">${escaped(en)}</span>`;
}

/** A table; cells are markup that was escaped. */
export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const row = (tag: 'th' | 'td', cells: readonly string[]) =>
    `<tr>${cells.map((cell) => `<${tag}>${cell}</${tag}>`).join('')}</tr>`;
  return `<table>${row('th', head)}\n${rows.map((cells) => row('td', cells)).join('\n')}</table>`;
}
