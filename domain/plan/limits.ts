/** A plan of a province has some 75 kB; text beyond this is no plan and is not parsed. */
export const longestPlanInBytes = 5 * 1024 * 1024;
export const longestPlanInLines = 100_000;
