import type { StoredPlan } from '../../activities/store/port.js';
import { indexDirectory } from '../../domain/directory/index-directory.js';
import { confidentialShortcomings } from '../../domain/launch/confidential-shortcomings.js';
import { hideShortcomings } from '../../domain/plan/hide-shortcomings.js';
import { readPlan } from '../../domain/plan/read-plan.js';
import { writePlan } from '../../domain/plan/write-plan.js';
import type { Access } from './ability.js';

interface Asked {
  readonly plan: Pick<StoredPlan, 'planId' | 'text' | 'directory'>;
  readonly access: Access;
}

/** The numbers of the shortcomings of a plan whose words a person may not read; none where all is open to him. */
export function hiddenFrom({ plan, access }: Asked): readonly number[] {
  const read = readStored(plan);
  return confidentialShortcomings({ plan: read.plan, directory: indexDirectory(plan.directory) })
    .filter(({ viceChairman }) => !access.may('read', 'ConfidentialText', { viceChairman }))
    .map(({ number }) => number);
}

/** The text of a plan as a person may read it: whole, or with nothing of what is confidential but the numbers. */
export function planTextFor({ plan, access }: Asked): string {
  const hidden = hiddenFrom({ plan, access });
  return hidden.length === 0
    ? plan.text
    : writePlan(hideShortcomings({ tree: readStored(plan).tree, hidden }));
}

function readStored({ planId, text }: Asked['plan']) {
  const read = readPlan({ text });
  if (!read.ok) throw new Error(`the stored plan ${planId} cannot be read: ${read.error.message.en}`);
  return read;
}
