/** Abbreviations of official texts that stand inside the names of units. */
const abbreviations: readonly (readonly [short: RegExp, long: string])[] = [
  [/\bqlkkt\b/gu, 'quản lý khu kinh tế'],
  [/\bbql\b/gu, 'ban quản lý'],
  [/\bkkt\b/gu, 'khu kinh tế'],
  [/\bkcn\b/gu, 'khu công nghiệp'],
  [/\bccn\b/gu, 'cụm công nghiệp'],
  [/\bubnd\b/gu, 'ủy ban nhân dân'],
  [/\bbhxh\b/gu, 'bảo hiểm xã hội'],
  [/\bmttq\b/gu, 'mặt trận tổ quốc'],
  [/\bptnt\b/gu, 'phát triển nông thôn'],
  [/uỷ/gu, 'ủy'],
];

/** Equal for two spellings of one unit that differ in abbreviations, case, spacing or punctuation only. */
export function spellingKey(name: string): string {
  const words = name.toLowerCase().replaceAll('&', ' và ');
  return abbreviations
    .reduce((key, [short, long]) => key.replace(short, long), words)
    .replace(/[^\p{L}\p{N}]/gu, '');
}
