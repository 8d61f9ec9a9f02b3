import type { DirectoryIndex } from '../directory/index-directory.js';
import type { PlanReading } from '../plan/types.js';
import { sharedBrief } from './plan-tasks.js';

/** A shortcoming whose words only those may read who are in it, with the vice-chairman of its field. */
export interface ConfidentialShortcoming {
  readonly number: number;
  readonly viceChairman: string;
}

/** The confidential shortcomings of a plan, as its launch binds them. */
export function confidentialShortcomings({
  plan,
  directory,
}: {
  plan: PlanReading;
  directory: DirectoryIndex;
}): readonly ConfidentialShortcoming[] {
  return plan.shortcomings.flatMap((shortcoming) => {
    const { confidential, viceChairman } = sharedBrief({ shortcoming, directory });
    return confidential ? [{ number: shortcoming.number, viceChairman }] : [];
  });
}
