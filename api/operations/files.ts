import { z } from 'zod';
import type { StoredFile } from '../../activities/store/file-port.js';
import { fileKinds } from '../../domain/files/kinds.js';
import { scanNames } from '../../domain/files/scan-state.js';
import { mayReadFile } from '../access/visible-task.js';
import { ok } from '../answers/common.js';
import { fileAnswer, takenFile } from '../answers/file.js';
import { fileWord, sendContent } from '../files/content-answer.js';
import { receiveFile } from '../files/receive-file.js';
import type { Caller } from '../operation/caller.js';
import { operation, sent } from '../operation/operation.js';
import { reply } from '../operation/reply.js';
import { notFound } from '../problem.js';
import { sha256 } from '../schemas.js';
import type { Services } from '../services.js';

const params = z.object({ sha256 });
const read = { action: 'read', subject: 'File' } as const;

const uploadFile = operation({
  id: 'uploadFile',
  method: 'post',
  path: '/files',
  tag: 'files',
  summary: {
    vi: 'Gửi một tệp minh chứng; tên tệp ở X-File-Name, mã hóa phần trăm UTF-8',
    en: 'Hands in a file of evidence; its name is in X-File-Name, percent-encoded UTF-8',
  },
  needs: { action: 'upload', subject: 'File' },
  takesStream: [...new Set(fileKinds.flatMap(({ mediaTypes }) => mediaTypes))],
  namesFile: true,
  answers: {
    200: { json: takenFile, says: { vi: 'Tệp đã có từ trước', en: 'The file was there already' } },
    201: { json: takenFile, says: { vi: 'Tệp đã lưu', en: 'The file is stored' } },
  },
  handle: async ({ store, files: terms, epochMs = Date.now }, { caller, request }) => {
    const now = () => new Date(epochMs()).toISOString();
    const received = await receiveFile({ request, by: caller.person.id, store, terms, now });
    const { file, name, isNew } = received;
    const { sha256: hash, size, mediaType, scan } = file;
    const headers = { Location: `/api/v1/files/${hash}` };
    return reply(isNew ? 201 : 200, { sha256: hash, name, size, mediaType, scan: scan.state }, headers);
  },
});

const getFile = operation({
  id: 'getFile',
  method: 'get',
  path: '/files/{sha256}',
  tag: 'files',
  summary: { vi: 'Những gì biết về một tệp', en: 'What is known of a file' },
  needs: read,
  params,
  answers: ok(fileAnswer, { vi: 'Tệp', en: 'The file' }),
  handle: async (services, asked) => {
    const file = await fileAt({ services, caller: asked.caller, hash: asked.params.sha256 });
    return reply(200, { ...file, scan: { ...file.scan, messages: scanNames[file.scan.state] } });
  },
});

const getContent = operation({
  id: 'getFileContent',
  method: 'get',
  path: '/files/{sha256}/content',
  tag: 'files',
  summary: {
    vi: 'Nội dung của một tệp, toàn bộ hay một phần',
    en: 'The content of a file, whole or in part',
  },
  needs: read,
  params,
  alsoRefuses: [409, 416],
  answers: {
    200: { media: '*/*', says: { vi: 'Nội dung', en: 'The content' } },
    206: { media: '*/*', says: { vi: 'Phần được yêu cầu', en: 'The part that was asked for' } },
    304: { empty: true, says: { vi: 'Bên hỏi đã có nội dung này', en: 'The asker has it already' } },
  },
  handle: async (services, { caller, params: { sha256: hash }, request, response }) => {
    const file = await fileAt({ services, caller, hash });
    await sendContent({ request, response, file, store: services.store });
    return sent;
  },
});

export const fileOperations = [uploadFile, getFile, getContent];

/** A file that this person may read: his own, or evidence of a task that he may read. 404 where there is none for him. */
async function fileAt({
  services: { store },
  caller: { access },
  hash,
}: {
  services: Services;
  caller: Caller;
  hash: string;
}): Promise<StoredFile> {
  const file = await store.file(hash);
  if (file && (await mayReadFile({ store, access, file }))) return file;
  throw notFound(fileWord);
}
