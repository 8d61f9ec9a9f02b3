import { createHash } from 'node:crypto';
import type { Request } from 'express';
import type { FileStore, IncomingFile, StoredFile } from '../../activities/store/file-port.js';
import { lookAtFile } from '../../documents/files/look-at-file.js';
import { decideContent, decideDeclared } from '../../domain/files/decide-file.js';
import type { FileKind } from '../../domain/files/kinds.js';
import { emptyFile, type FileRefusal, incompleteFile, tooLarge } from '../../domain/files/refusals.js';
import { Problem } from '../problem.js';
import { fileNameOf } from './file-name.js';

export interface FileTerms {
  /** Of one file, in bytes. */
  readonly limitInBytes: number;
  /** True where the operator has set a scanner. */
  readonly isScanned: boolean;
}

interface Received {
  readonly file: StoredFile;
  readonly name: string;
  readonly isNew: boolean;
}

/**
 * Takes a file from the body of a request, in pieces, and keeps it if it is what its name says. Throws a Problem when it is
 * refused; nothing of it is left then, and what the sender is still sending is for the caller to let pass.
 */
export async function receiveFile({
  request,
  by,
  store,
  terms: { limitInBytes, isScanned },
  now,
}: {
  request: Request;
  by: string;
  store: FileStore;
  terms: FileTerms;
  now: () => string;
}): Promise<Received> {
  const { name, kind } = declaredBy({ request, limitInBytes });
  const incoming = await store.receiveFile();
  try {
    const passed = await pass({ request, incoming, limitInBytes });
    const { sha256, size } = passed;
    const finding = await passed.look.finish({ size, read: incoming.read });
    const verdict = decideContent({ kind, finding });
    if (!verdict.ok) throw fileProblem(verdict.refusal);
    const [mediaType = ''] = kind.mediaTypes;
    const { file, isNew } = await incoming.keep({
      sha256,
      size,
      kind: kind.id,
      mediaType,
      scanState: isScanned ? 'pending' : 'notScanned',
      upload: { name, by, at: now() },
    });
    return { file, name, isNew };
  } catch (fault) {
    // What cannot be taken away now is swept later.
    await incoming.discard().catch(() => undefined);
    throw fault;
  }
}

function declaredBy({ request, limitInBytes }: { request: Request; limitInBytes: number }): {
  readonly name: string;
  readonly kind: FileKind;
} {
  const named = fileNameOf(request.get('x-file-name'));
  if (!named.ok) throw fileProblem(named.refusal);
  const length = request.get('content-length');
  const declared = decideDeclared({
    name: named.name,
    declaredType: request.get('content-type')?.split(';')[0]?.trim() ?? '',
    limitInBytes,
    ...(length !== undefined && { size: Number(length) }),
  });
  if (!declared.ok) throw fileProblem(declared.refusal);
  return { name: named.name, kind: declared.kind };
}

/** The bytes on their way into the store, counted, hashed and looked at. */
async function pass({
  request,
  incoming,
  limitInBytes,
}: {
  request: Request;
  incoming: IncomingFile;
  limitInBytes: number;
}) {
  const hash = createHash('sha256');
  const look = lookAtFile();
  let size = 0;
  for await (const piece of piecesOf({ request, limitInBytes })) {
    size += piece.length;
    hash.update(piece);
    look.take(piece);
    await incoming.write(piece);
  }
  await incoming.finish();
  return { sha256: hash.digest('hex'), size, look };
}

/** The bytes of a request as they come in. Throws a Problem where there are none, too many, or fewer than were to come. */
export async function* piecesOf({
  request,
  limitInBytes,
  overLimit = () => fileProblem(tooLarge(limitInBytes)),
}: {
  request: Request;
  limitInBytes: number;
  /** What is said of so many bytes, declared or read. */
  overLimit?: (size: number) => Problem;
}): AsyncGenerator<Buffer> {
  const declared = Number(request.get('content-length') ?? 0);
  if (declared > limitInBytes) throw overLimit(declared);
  let size = 0;
  // A request that is destroyed takes the answer with it.
  const pieces = request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>;
  try {
    for await (const piece of pieces) {
      size += piece.length;
      if (size > limitInBytes) throw overLimit(size);
      yield piece;
    }
  } catch (fault) {
    throw request.destroyed && !request.complete ? fileProblem(incompleteFile) : fault;
  }
  if (size === 0) throw fileProblem(emptyFile);
}

const statuses: Readonly<Partial<Record<FileRefusal['code'], number>>> = {
  fileTooLarge: 413,
  fileKindUnknown: 415,
  fileKindDiffers: 415,
  fileIncomplete: 400,
};

/** A refusal of a file as the caller sees it. */
export function fileProblem({ code, message }: FileRefusal): Problem {
  return new Problem({ status: statuses[code] ?? 422, code, sentence: message });
}
