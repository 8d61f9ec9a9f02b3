import { pipeline } from 'node:stream/promises';
import type { Request, Response } from 'express';
import type { FileStore, StoredFile } from '../../activities/store/file-port.js';
import type { ScanState } from '../../domain/files/scan-state.js';
import { notFound, Problem } from '../problem.js';
import { dispositionOf } from './file-name.js';

export const fileWord = { vi: 'tệp với mã sha256 này', en: 'file of this sha256' };

/** Sends a content, or the part asked for, as something to be saved: no browser shows it, sniffs it or runs it. */
export async function sendContent({
  request,
  response,
  file,
  store,
}: {
  request: Request;
  response: Response;
  file: StoredFile;
  store: FileStore;
}): Promise<void> {
  refuseUnjudged(file.scan.state);
  const [first] = file.uploads;
  response.set({
    'Content-Type': file.mediaType,
    'Content-Disposition': dispositionOf(first?.name ?? file.sha256),
    'Content-Security-Policy': "default-src 'none'; sandbox",
    'X-Content-Type-Options': 'nosniff',
    'Cache-Control': 'private, no-cache',
    ETag: `"${file.sha256}"`,
    'Repr-Digest': `sha-256=:${Buffer.from(file.sha256, 'hex').toString('base64')}:`,
    'Accept-Ranges': 'bytes',
  });
  if (hasItAlready({ request, sha256: file.sha256 })) {
    response.status(304).end();
    return;
  }
  const range = rangeOf({ request, size: file.size });
  if (range === 'unsatisfiable') {
    response.set('Content-Range', `bytes */${String(file.size)}`);
    throw rangeProblem;
  }
  const { start, end } = range ?? { start: 0, end: file.size };
  if (range)
    response
      .status(206)
      .set('Content-Range', `bytes ${String(start)}-${String(end - 1)}/${String(file.size)}`);
  response.set('Content-Length', String(end - start));
  if (request.method === 'HEAD') {
    response.end();
    return;
  }
  const content = await store.fileContent({ sha256: file.sha256, ...(range && { range }) });
  if (!content) throw notFound(fileWord);
  try {
    await pipeline(content, response);
  } catch (fault) {
    // Who asked has gone away: nobody is left to be told of a fault.
    if ((fault as NodeJS.ErrnoException).code !== 'ERR_STREAM_PREMATURE_CLOSE') throw fault;
  }
}

/** By the hash alone (RFC 9110, 13.1.2): a browser that says `no-cache` may still be told that it has the content. */
function hasItAlready({ request, sha256 }: { request: Request; sha256: string }): boolean {
  const known = request.get('if-none-match')?.split(',') ?? [];
  return known.some((tag) => tag.trim() === '*' || tag.trim().replace(/^W\//u, '') === `"${sha256}"`);
}

/** What no scanner has judged yet, where there is one, and what is infected, is given to nobody. */
function refuseUnjudged(state: ScanState): void {
  switch (state) {
    case 'pending':
      throw new Problem({
        status: 409,
        code: 'filePending',
        sentence: {
          vi: 'Tệp đang chờ quét mã độc nên chưa tải về được; hãy thử lại sau ít phút.',
          en: 'The file waits to be scanned and cannot be downloaded yet; try again in a few minutes.',
        },
      });
    case 'infected':
      throw new Problem({
        status: 403,
        code: 'fileInfected',
        sentence: {
          vi: 'Tệp có mã độc và đã bị cách ly nên không tải về được.',
          en: 'The file is infected and kept out of reach; it cannot be downloaded.',
        },
      });
    case 'clean':
    case 'notScanned':
      return;
  }
}

/** One range of bytes; several at once are answered with the whole, as RFC 9110 allows, and so is one of another version. */
function rangeOf({
  request,
  size,
}: {
  request: Request;
  size: number;
}): { readonly start: number; readonly end: number } | 'unsatisfiable' | undefined {
  const condition = request.get('if-range');
  const ranges = request.range(size, { combine: true });
  if (ranges === undefined || ranges === -2 || (condition !== undefined && !isSame({ condition, request })))
    return undefined;
  if (ranges === -1) return 'unsatisfiable';
  const [only, ...others] = ranges;
  if (!only || others.length > 0 || ranges.type !== 'bytes') return undefined;
  return { start: only.start, end: only.end + 1 };
}

function isSame({ condition, request }: { condition: string; request: Request }): boolean {
  return condition === `"${String(request.params.sha256)}"`;
}

const rangeProblem = new Problem({
  status: 416,
  code: 'rangeNotSatisfiable',
  sentence: { vi: 'Tệp không có phần được yêu cầu.', en: 'The file has no such part.' },
});
