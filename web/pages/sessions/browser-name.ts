const browsers = [
  ['Edg/', 'Edge'],
  ['coc_coc', 'Cốc Cốc'],
  ['OPR/', 'Opera'],
  ['Firefox/', 'Firefox'],
  ['Chrome/', 'Chrome'],
  ['Safari/', 'Safari'],
] as const;
const systems = [
  ['Android', 'Android'],
  ['iPhone', 'iPhone'],
  ['iPad', 'iPad'],
  ['Windows', 'Windows'],
  ['Mac OS X', 'macOS'],
  ['Linux', 'Linux'],
] as const;

/** What a person calls a browser, of what it says of itself: "Chrome, Windows". What is not known stays as it is. */
export function browserName(says: string): string {
  const known = [browsers, systems].flatMap((list) => {
    const found = list.find(([mark]) => says.includes(mark));
    return found ? [found[1]] : [];
  });
  return known.length > 0 ? known.join(', ') : says;
}
