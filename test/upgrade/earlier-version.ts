import { rulesEditions } from '../../domain/policy/rules-edition.js';
import { changedVersion } from '../support/changed-version.js';

/** The project in a folder of its own as it was before the newest edition of the rules: it neither knows it nor ships a policy of it. */
export function beforeNewestRules(): ReturnType<typeof changedVersion> {
  const known = rulesEditions.slice(0, -1);
  return changedVersion({
    'domain/policy/rules-edition.ts': (text) =>
      text.replace(/(?<=export const rulesEditions = )\[.*?\n\](?= as const)/su, JSON.stringify(known)),
    'data/policy.json': (text) => {
      const { rules: _, ...policy } = JSON.parse(text) as { rules?: number };
      return JSON.stringify(known.length > 1 ? { ...policy, rules: known.length } : policy);
    },
  });
}
