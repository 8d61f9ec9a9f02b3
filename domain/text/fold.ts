/** The text in Unicode NFC: the official plan mixes composed and decomposed letters. */
export function nfc(text: string): string {
  return text.normalize('NFC');
}

/** The text without Vietnamese diacritics, in lower case: for search and readable ids. */
export function foldDiacritics(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/g, 'd').normalize('NFC').toLowerCase();
}

/** The form in which two spellings of one name are equal: NFC, lower case, single spaces, no outer punctuation. */
export function matchKey(text: string): string {
  return nfc(text)
    .toLowerCase()
    .replace(/\s+/gu, ' ')
    .replace(/^[\s.,;:–-]+|[\s.,;:–-]+$/gu, '');
}

/** A readable id of letters, digits and hyphens: "Sở Y tế" becomes "so-y-te". */
export function slug(text: string): string {
  return foldDiacritics(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
}
