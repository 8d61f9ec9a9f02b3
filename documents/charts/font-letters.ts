import { readFileSync } from 'node:fs';

/** Letters that only a font made with Vietnamese in mind has. */
const letters = Array.from('ạảấếềổợứữỹơưđ', (letter) => letter.codePointAt(0) ?? 0);

/**
 * True for a font file (TrueType or OpenType) that has the Vietnamese letters: its name says nothing, for some systems ship a
 * known typeface with fewer letters. Reads the font's own table of characters (`cmap`, formats 4 and 12).
 */
export function hasVietnamese(path: string): boolean {
  try {
    const font = readFileSync(path);
    const subtables = subtablesOf(font);
    return letters.every((letter) => subtables.some((at) => glyphOf({ font, at, letter }) !== 0));
  } catch {
    // A file that cannot be read, or is no font, has no letters.
    return false;
  }
}

function subtablesOf(font: Buffer): readonly number[] {
  const tables = Array.from({ length: font.readUInt16BE(4) }, (_, index) => 12 + 16 * index);
  const entry = tables.find((at) => font.toString('latin1', at, at + 4) === 'cmap');
  if (entry === undefined) return [];
  const cmap = font.readUInt32BE(entry + 8);
  return Array.from(
    { length: font.readUInt16BE(cmap + 2) },
    (_, index) => cmap + font.readUInt32BE(cmap + 4 + 8 * index + 4),
  );
}

interface Asked {
  readonly font: Buffer;
  /** Where a table of characters begins. */
  readonly at: number;
  readonly letter: number;
}

/** The number of the letter's picture; 0 where there is none. */
function glyphOf(asked: Asked): number {
  switch (asked.font.readUInt16BE(asked.at)) {
    case 4:
      return glyphInSegments(asked);
    case 12:
      return glyphInGroups(asked);
    default:
      return 0;
  }
}

function glyphInSegments({ font, at, letter }: Asked): number {
  const size = font.readUInt16BE(at + 6);
  const [ends, starts, deltas, offsets] = [at + 14, at + 16 + size, at + 16 + 2 * size, at + 16 + 3 * size];
  for (let index = 0; index < size; index += 2) {
    if (font.readUInt16BE(ends + index) < letter) continue;
    const start = font.readUInt16BE(starts + index);
    if (start > letter) return 0;
    const delta = font.readUInt16BE(deltas + index);
    const offset = font.readUInt16BE(offsets + index);
    if (offset === 0) return (letter + delta) & 0xffff;
    return font.readUInt16BE(offsets + index + offset + 2 * (letter - start));
  }
  return 0;
}

function glyphInGroups({ font, at, letter }: Asked): number {
  const groups = font.readUInt32BE(at + 12);
  for (let index = 0; index < groups; index += 1) {
    const group = at + 16 + 12 * index;
    const start = font.readUInt32BE(group);
    if (letter >= start && letter <= font.readUInt32BE(group + 4))
      return font.readUInt32BE(group + 8) + letter - start;
  }
  return 0;
}
