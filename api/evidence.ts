import type { FileStore } from '../activities/store/file-port.js';
import { Problem } from './problem.js';

const mostNamed = 5;

/** Refuses a command whose evidence names a file that is not kept, or is infected; says which. */
export async function refuseBadEvidence({
  command,
  store,
}: {
  command: { readonly type: string; readonly evidence?: readonly string[] };
  store: Pick<FileStore, 'files'>;
}): Promise<void> {
  const { evidence = [] } = command;
  if (evidence.length === 0) return;
  const kept = new Map((await store.files([...new Set(evidence)])).map((file) => [file.sha256, file]));
  const unknown = evidence.filter((sha256) => !kept.has(sha256));
  const infected = evidence.filter((sha256) => kept.get(sha256)?.scan.state === 'infected');
  if (unknown.length + infected.length === 0) return;
  const nameOf = (sha256: string) => kept.get(sha256)?.uploads[0]?.name ?? sha256;
  const words = [
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
      vi: `Minh chứng chưa dùng được: ${words.map(({ vi }) => vi).join('; ')}.`,
      en: `This evidence cannot be used: ${words.map(({ en }) => en).join('; ')}.`,
    },
    details: { unknown, infected },
  });
}

function listed(names: readonly string[]): string {
  const shown = names.slice(0, mostNamed).join(', ');
  return names.length > mostNamed ? `${shown}, … (${String(names.length)})` : shown;
}
