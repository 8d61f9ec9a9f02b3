const here = 'http://here.invalid';

/**
 * The path of this site that a text names, as a browser reads it; undefined for anything that would lead elsewhere: another
 * site, `//site`, `/\site`, `/.//site`, and what else browsers take for one of these.
 */
export function localPath(text: unknown): string | undefined {
  if (typeof text !== 'string' || !text.startsWith('/') || text.length > 2_000) return undefined;
  if (!URL.canParse(text, here)) return undefined;
  const { origin, pathname, search, hash } = new URL(text, here);
  return origin === here && !pathname.startsWith('//') ? `${pathname}${search}${hash}` : undefined;
}
