/** Whole numbers from 0 to 999 that say which of the possible contents it is. */
export type Dice = readonly [number, number, number];
