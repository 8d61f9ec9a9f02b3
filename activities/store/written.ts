/**
 * How events were written: as the first of their sequences; once more, or in place of earlier ones; or not at all, because
 * something was decided later.
 */
export type Written = 'first' | 'again' | 'outdated';
