import { z } from 'zod';
import { ownWords } from './operation/parse.js';

/** A whole number of an address: digits alone, so that nothing else passes for one. */
export function wholeNumber({ least, most }: { least: number; most: number }) {
  return z
    .string()
    .transform((given, context) => {
      if (/^-?\d{1,15}$/.test(given)) return Number(given);
      context.addIssue(ownWords({ vi: 'Phải là số nguyên.', en: 'Must be a whole number.' }));
      return z.NEVER;
    })
    .pipe(z.int().min(least).max(most))
    .meta({ override: { type: 'integer', minimum: least, maximum: most } });
}

/** Yes or no in an address. */
export const flag = z.enum(['true', 'false']).transform((given) => given === 'true');
