import type { Request } from 'express';
import { fileTooLarge } from '../../documents/docx/refusals.js';
import { longestDocumentInBytes } from '../../documents/limits.js';
import { readPlanBytes } from '../../documents/read-plan-bytes.js';
import { checkText } from '../../domain/plan/check-text.js';
import { planProblem } from './read-or-refuse.js';

/** The text in the body of a request: of a .docx, or plain. Throws Problem 422 for what gives no text, and reads no more than a plan can have. */
export async function readPlanFile(request: Request): Promise<string> {
  const pieces: Buffer[] = [];
  let length = Number(request.get('content-length') ?? 0);
  if (length > longestDocumentInBytes) throw planProblem(fileTooLarge(length));
  length = 0;
  // Whoever is told early goes on sending: what he sends is dropped by the answer, not by closing the request.
  for await (const piece of request.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    length += piece.length;
    if (length > longestDocumentInBytes) throw planProblem(fileTooLarge(length));
    pieces.push(piece);
  }
  const read = await readPlanBytes(Buffer.concat(pieces));
  if (!read.ok) throw planProblem(read.error);
  const nothingToRead = checkText(read.text);
  if (nothingToRead) throw planProblem(nothingToRead);
  return read.text;
}
