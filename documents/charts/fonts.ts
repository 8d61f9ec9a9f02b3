import { readdirSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';
import { hasVietnamese } from './font-letters.js';

/** A typeface that has all Vietnamese letters, and its files, regular and bold. */
export interface ChartFont {
  readonly family: string;
  readonly files: readonly string[];
}

/** Best first. */
const known: readonly { readonly family: string; readonly names: readonly string[] }[] = [
  { family: 'Noto Sans', names: ['NotoSans-Regular.ttf', 'NotoSans-Bold.ttf'] },
  { family: 'Arial', names: ['arial.ttf', 'arialbd.ttf'] },
  { family: 'Arial', names: ['Arial.ttf', 'Arial Bold.ttf'] },
  { family: 'Liberation Sans', names: ['LiberationSans-Regular.ttf', 'LiberationSans-Bold.ttf'] },
  { family: 'DejaVu Sans', names: ['DejaVuSans.ttf', 'DejaVuSans-Bold.ttf'] },
];

/** For browsers and other readers of the svg. */
export const fontFamilies = [...new Set(known.map(({ family }) => family)), 'sans-serif'].join(', ');

/** Where systems keep their fonts. */
export function usualFontDirectories(): readonly string[] {
  const home = homedir();
  return [
    '/usr/share/fonts',
    '/usr/local/share/fonts',
    join(home, '.local', 'share', 'fonts'),
    join(home, '.fonts'),
    'C:\\Windows\\Fonts',
    '/Library/Fonts',
    '/System/Library/Fonts/Supplemental',
  ];
}

/** The first typeface of which regular and bold are there with Vietnamese letters; undefined on a machine that has none. */
export function findFont(directories: readonly string[]): ChartFont | undefined {
  const paths = new Map(directories.flatMap(filesIn));
  for (const { family, names } of known) {
    const files = names.flatMap((name) => paths.get(name) ?? []);
    if (files.length === names.length && files.every(hasVietnamese)) return { family, files };
  }
  return undefined;
}

function filesIn(directory: string): readonly (readonly [name: string, path: string])[] {
  try {
    return readdirSync(directory, { recursive: true, withFileTypes: true }).map(
      ({ name, parentPath }) => [name, join(parentPath, name)] as const,
    );
  } catch {
    // A folder that this system does not have.
    return [];
  }
}
