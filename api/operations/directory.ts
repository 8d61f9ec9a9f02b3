import { z } from 'zod';
import type { DirectoryEdition } from '../../activities/store/directory-port.js';
import { checkEdition, directoryChanges } from '../../domain/directory/change-directory.js';
import type { Directory } from '../../domain/directory/types.js';
import { actorAnswer, instant, localized, okVersioned } from '../answers/common.js';
import { newPlanTerms, showDirectory } from '../new-plan-terms.js';
import { operation } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { Problem } from '../problem.js';
import type { Services } from '../services.js';
import { directory } from '../terms-schemas.js';

const mostProblemsShown = 50;
const changes = z.array(z.strictObject({ kind: z.string(), id: z.string(), sentence: localized }));
const editionAnswer = z
  .strictObject({
    edition: z.int().describe('Counts the savings, from 1.'),
    version: z.string().describe('The version that the directory of this edition bears.'),
    savedBy: actorAnswer,
    savedAt: instant,
    reason: z.string(),
    changes: changes.describe('What it says otherwise than the edition before it.'),
  })
  .meta({ id: 'DirectoryEdition' });

const listEditions = operation({
  id: 'listDirectoryEditions',
  method: 'get',
  path: '/directory/editions',
  tag: 'terms',
  summary: {
    vi: 'Những lần sửa danh bạ: ai, lúc nào, vì sao, sửa gì',
    en: 'How the directory was changed: by whom, when, why and what',
  },
  needs: { action: 'read', subject: 'Directory' },
  answers: okVersioned(z.array(editionAnswer), {
    vi: 'Các lần sửa, mới nhất trước; ETag là số của lần mới nhất',
    en: 'The editions, the last first; the ETag is the number of the last',
  }),
  handle: async (services) => {
    const editions = await services.store.directoryEditions();
    const before = (place: number) => editions[place + 1]?.directory ?? services.terms.directory;
    return reply(
      200,
      editions.map((edition, place) => asAnswer({ edition, before: before(place) })),
      { ETag: `"${String(editions[0]?.edition ?? 0)}"` },
    );
  },
});

const saveDirectory = operation({
  id: 'saveDirectory',
  method: 'put',
  path: '/directory',
  tag: 'terms',
  summary: {
    vi: 'Lưu danh bạ cho các kế hoạch mới; kế hoạch đang chạy giữ danh bạ của nó',
    en: 'Saves the directory for new plans; a plan that runs keeps its own',
  },
  needs: { action: 'write', subject: 'Directory' },
  body: z.strictObject({ directory, reason: z.string().trim().min(1).max(2_000) }),
  bodyLimitInMb: 4,
  seesVersion: true,
  answers: okVersioned(editionAnswer, { vi: 'Lần sửa đã lưu', en: 'The edition as it was saved' }),
  handle: async (services, { caller, body: { directory: typed, reason }, seen, now }) => {
    const { directory: before } = await newPlanTerms(services);
    const edition: DirectoryEdition = {
      edition: seen + 1,
      directory: { ...typed, version: versionOf({ services, edition: seen + 1 }) },
      savedBy: caller.actor(),
      savedAt: now,
      reason,
    };
    refuseProblems({ before, after: edition.directory });
    const latest = (await services.store.directoryInForce())?.edition ?? 0;
    if (latest !== seen || !(await services.store.saveDirectory(edition))) throw staleDirectory();
    showDirectory({ store: services.store, directory: edition.directory });
    return reply(200, asAnswer({ edition, before }), { ETag: `"${String(edition.edition)}"` });
  },
});

export const directoryOperations = [listEditions, saveDirectory];

function asAnswer({
  edition: { directory: after, ...edition },
  before,
}: {
  edition: DirectoryEdition;
  before: Directory;
}) {
  return { ...edition, version: after.version, changes: directoryChanges({ before, after }) };
}

/** The version that plans are launched under says which edition it is of which directory. */
function versionOf({ services, edition }: { services: Services; edition: number }): string {
  return `${services.terms.directory.version}+${String(edition)}`;
}

function refuseProblems(editions: { before: Directory; after: Directory }): void {
  const problems = checkEdition(editions);
  const [first] = problems;
  if (!first) return;
  throw new Problem({
    status: 422,
    code: 'badDirectory',
    sentence: {
      vi: `Danh bạ chưa đúng, chưa lưu gì: ${first.sentence.vi}`,
      en: `The directory is not sound, nothing was saved: ${first.sentence.en}`,
    },
    details: {
      problems: problems
        .slice(0, mostProblemsShown)
        .map(({ code, at, sentence }) => ({ code, at, messages: sentence })),
    },
  });
}

function staleDirectory(): Problem {
  return new Problem({
    status: 412,
    code: 'directoryChanged',
    sentence: {
      vi: 'Người khác vừa sửa danh bạ; hãy xem bản mới, rồi sửa lại phần của mình.',
      en: 'Somebody else has just changed the directory; look at it, and make your change again.',
    },
  });
}
