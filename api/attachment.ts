import { slug } from '../domain/text/fold.js';

/** The header by which a file is saved under its Vietnamese name (RFC 5987), and under a plain one by old programs. */
export function attachment(fileName: string): Readonly<Record<string, string>> {
  const dot = fileName.lastIndexOf('.');
  const plain = `${slug(fileName.slice(0, dot))}${fileName.slice(dot)}`;
  const encoded = encodeURIComponent(fileName).replace(
    /['()*]/g,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return { 'Content-Disposition': `attachment; filename="${plain}"; filename*=UTF-8''${encoded}` };
}
