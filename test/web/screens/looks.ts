import { leaderLooks } from './leader-looks.js';
import type { Audience } from './look.js';
import { otherLooks } from './other-looks.js';
import { unitLooks } from './unit-looks.js';

/** Every page, under whoever uses it most. */
export const audiences: readonly Audience[] = [...unitLooks, ...leaderLooks, ...otherLooks];
