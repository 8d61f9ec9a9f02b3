import { displayName } from '../../domain/files/display-name.js';
import { type FileRefusal, nameMissing, nameUnreadable } from '../../domain/files/refusals.js';

/**
 * The name of a file from the header `X-File-Name`: percent-encoded UTF-8, with or without RFC 5987's `UTF-8''` before it. Raw
 * UTF-8, which Node hands over as Latin-1, is understood too. The name is made safe to show.
 */
export function fileNameOf(
  header: string | undefined,
): { readonly ok: true; readonly name: string } | { readonly ok: false; readonly refusal: FileRefusal } {
  if (header === undefined || header === '') return { ok: false, refusal: nameMissing };
  const sent = decoded(header);
  if (sent === undefined) return { ok: false, refusal: nameUnreadable };
  const name = displayName(sent);
  return name === '' ? { ok: false, refusal: nameMissing } : { ok: true, name };
}

function decoded(header: string): string | undefined {
  try {
    const bytes = Buffer.from(header, 'latin1');
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return decodeURIComponent(text.replace(/^utf-8'[a-z0-9-]*'/iu, ''));
  } catch {
    return undefined;
  }
}

/** Content-Disposition of a download (RFC 6266): the name in ASCII for old programs, and whole by RFC 5987. */
export function dispositionOf(name: string): string {
  const ascii = name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/đ/gu, 'd')
    .replace(/Đ/gu, 'D')
    .replace(/[^ -~]|["\\%]/gu, '_');
  const whole = encodeURIComponent(name).replace(
    /['()*!]/gu,
    (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`,
  );
  return `attachment; filename="${ascii}"; filename*=UTF-8''${whole}`;
}
