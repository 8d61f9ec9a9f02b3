import { z } from 'zod';

/** A whole number of an address: digits alone, so that nothing else passes for one. */
export function wholeNumber({ least, most }: { least: number; most: number }) {
  const read = (given: unknown) =>
    typeof given === 'string' && /^-?\d{1,15}$/.test(given) ? Number(given) : given;
  return z.preprocess(read, z.int().min(least).max(most));
}

/** Yes or no in an address. */
export const flag = z.enum(['true', 'false']).transform((given) => given === 'true');
