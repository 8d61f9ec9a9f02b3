import type { DirectoryIndex } from '../directory/index-directory.js';
import { chairmanOf, fieldOf, viceChairmanFor } from '../directory/look-up.js';
import type { Leaders } from '../task/owing.js';

/** Who stands above the focal department of a plan: the vice-chairman of its field, and the chairman. */
export function leadersOfPlan({ directory }: { directory: DirectoryIndex }): Leaders {
  const { focalUnit } = directory.directory;
  const field = fieldOf({ directory, units: [focalUnit] });
  return {
    focalUnit,
    viceChairman: viceChairmanFor({ directory, field }).id,
    chairman: chairmanOf({ directory }).id,
  };
}
