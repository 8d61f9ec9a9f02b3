import { queryOptions } from '@tanstack/react-query';
import type { Schemas } from '../../../client/client.js';
import { api, askVersioned, type Whole } from '../../data/api.js';
import type { DraftPlace, Stored } from '../../data/shared-draft.js';
import type { PeriodKey } from '../periods/period-query.js';

export interface SynthesisKey extends PeriodKey {
  readonly version: number;
}

/** The texts around the tables as they are stored, with the version of that. */
export interface StoredTexts {
  readonly texts: Whole<Schemas['SynthesisTexts']>;
  readonly revision: number;
}

const path = '/plans/{planId}/periods/{period}/synthesis/texts';

export function textsQuery(key: SynthesisKey) {
  return queryOptions({ queryKey: keyOf(key), queryFn: () => load(key) });
}

function keyOf({ planId, period, version }: SynthesisKey) {
  return ['synthesisTexts', planId, period, version] as const;
}

async function load({ planId, period, version }: SynthesisKey): Promise<StoredTexts> {
  const params = { path: { planId, period }, query: { version } };
  const { data, version: revision } = await askVersioned(api.GET(path, { params }));
  return { texts: data, revision };
}

/** Parts are slots in which somebody wrote; a slot that is not there is drafted. */
export function partsOf({ texts, revision }: StoredTexts): Stored<string> {
  const own = texts.slots.filter(({ edited }) => edited);
  return { version: revision, parts: Object.fromEntries(own.map(({ id, text }) => [id, text])) };
}

/** Where the texts are stored while they are written. */
export function textsPlace({
  key,
  onStored,
}: {
  key: SynthesisKey;
  onStored: (stored: StoredTexts) => void;
}): DraftPlace<string> {
  const took = (stored: StoredTexts) => {
    onStored(stored);
    return partsOf(stored);
  };
  return {
    load: async () => took(await load(key)),
    save: async ({ seen, parts }) => {
      const params = {
        path: { planId: key.planId, period: key.period },
        query: { version: key.version },
        header: { 'If-Match': `"${String(seen)}"` },
      };
      const { data, version } = await askVersioned(api.PUT(path, { params, body: { texts: parts } }));
      return took({ texts: data, revision: version });
    },
    isStale: ({ code }) => code === 'textsChanged',
    refusedParts: ({ problem: { fields } }) =>
      new Map(
        fields.flatMap(({ field, messages }) => {
          const slot = /^texts\.([a-z0-9-]+)/.exec(field)?.[1];
          return slot === undefined ? [] : [[slot, messages] as const];
        }),
      ),
  };
}
