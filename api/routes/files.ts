import { Router } from 'express';
import type { StoredFile } from '../../activities/store/file-port.js';
import { scanNames } from '../../domain/files/scan-state.js';
import { fileWord, sendContent } from '../files/content-answer.js';
import { receiveFile } from '../files/receive-file.js';
import { notFound } from '../problem.js';
import { fileUploadQuery, sha256 } from '../schemas.js';
import type { Services } from '../services.js';

/** Takes files in and gives them out, under the sha256 of their content. */
export function fileRoutes({ store, files: terms }: Services): Router {
  const router = Router();
  const find = async (params: { readonly sha256: string }): Promise<StoredFile> => {
    const wanted = sha256.safeParse(params.sha256);
    const file = wanted.success ? await store.file(wanted.data) : undefined;
    if (!file) throw notFound(fileWord);
    return file;
  };

  router.post('/files', async (request, response) => {
    const { person } = fileUploadQuery.parse(request.query);
    const now = () => new Date().toISOString();
    const { file, name, isNew } = await receiveFile({ request, by: person, store, terms, now });
    const { sha256: hash, size, mediaType, scan } = file;
    response
      .status(isNew ? 201 : 200)
      .location(`/api/v1/files/${hash}`)
      .json({ sha256: hash, name, size, mediaType, scan: scan.state });
  });

  router.get('/files/:sha256', async (request, response) => {
    const file = await find(request.params);
    response.json({ ...file, scan: { ...file.scan, messages: scanNames[file.scan.state] } });
  });

  router.get('/files/:sha256/content', async (request, response) => {
    await sendContent({ request, response, file: await find(request.params), store });
  });
  return router;
}
