import type { StoredFile } from '../activities/store/file-port.js';
import type { Store } from '../activities/store/port.js';
import type { Person } from '../domain/people/people.js';
import type { LocalizedText } from '../domain/text/localized.js';
import { mayReadFile } from './access/visible-task.js';
import type { Caller } from './operation/caller.js';
import { type FieldProblem, Problem } from './problem.js';

const mostNamed = 5;

const words = {
  unknown: {
    vi: 'Bạn và đơn vị bạn chưa tải tệp này lên; hãy tải tệp lên trước.',
    en: 'Neither you nor your unit has handed this file in; upload it first.',
  },
  infected: { vi: 'Tệp có mã độc.', en: 'The file is infected.' },
} as const satisfies Readonly<Record<string, LocalizedText>>;

/**
 * Refuses a command whose evidence names a file that the caller may not attach, or that is infected; says which. Evidence is read by
 * all who may read the task: a file that one only knows the hash of is, for him, not there.
 */
export async function refuseBadEvidence({
  command,
  caller,
  store,
  people,
}: {
  command: { readonly type: string; readonly evidence?: readonly string[] };
  caller: Pick<Caller, 'person' | 'access'>;
  store: Pick<Store, 'files' | 'isEvidence'>;
  people: readonly Person[];
}): Promise<void> {
  const { evidence = [] } = command;
  if (evidence.length === 0) return;
  const usable = new Map<string, StoredFile>();
  for (const file of await store.files([...new Set(evidence)]))
    if (await mayAttach({ file, caller, store, people })) usable.set(file.sha256, file);
  const unknown = evidence.filter((sha256) => !usable.has(sha256));
  const infected = evidence.filter((sha256) => usable.get(sha256)?.scan.state === 'infected');
  if (unknown.length + infected.length === 0) return;
  const nameOf = (sha256: string) => usable.get(sha256)?.uploads[0]?.name ?? sha256;
  const parts = [
    unknown.length > 0 && {
      vi: `chưa có tệp ${listed(unknown)} (hãy tải tệp lên trước)`,
      en: `there is no file ${listed(unknown)} (upload it first)`,
    },
    infected.length > 0 && {
      vi: `tệp có mã độc: ${listed(infected.map(nameOf))}`,
      en: `infected: ${listed(infected.map(nameOf))}`,
    },
  ].filter((each) => each !== false);
  throw new Problem({
    status: 422,
    code: 'evidenceNotUsable',
    sentence: {
      vi: `Minh chứng chưa dùng được: ${parts.map(({ vi }) => vi).join('; ')}.`,
      en: `This evidence cannot be used: ${parts.map(({ en }) => en).join('; ')}.`,
    },
    fields: evidence.flatMap((sha256, place): FieldProblem[] => {
      const why = unknown.includes(sha256) ? 'unknown' : infected.includes(sha256) ? 'infected' : undefined;
      return why ? [{ field: `command.evidence.${String(place)}`, messages: words[why], place: 'body' }] : [];
    }),
    details: { unknown, infected },
  });
}

/** Whoever handed it in may attach it, whoever is of the unit of one who did, and whoever may read it anyway. */
async function mayAttach({
  file,
  caller: { person, access },
  store,
  people,
}: {
  file: StoredFile;
  caller: Pick<Caller, 'person' | 'access'>;
  store: Pick<Store, 'isEvidence'>;
  people: readonly Person[];
}): Promise<boolean> {
  const { unit } = person;
  const isOfTheUnit = (id: string) =>
    unit !== undefined && people.some((one) => one.id === id && one.unit === unit);
  if (file.uploads.some(({ by }) => by === person.id || isOfTheUnit(by))) return true;
  return mayReadFile({ store, access, file });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown}, … (${String(names.length)})` : shown;
}
