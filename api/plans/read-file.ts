import type { Request } from 'express';
import { fileTooLarge } from '../../documents/docx/refusals.js';
import { longestDocumentInBytes } from '../../documents/limits.js';
import { readPlanBytes } from '../../documents/read-plan-bytes.js';
import { checkText } from '../../domain/plan/check-text.js';
import { piecesOf } from '../files/receive-file.js';
import { planProblem } from './read-or-refuse.js';

/** The text in the body of a request: of a .docx, or plain. Throws a Problem for what gives no text or did not come whole, and reads no more than a plan can have. */
export async function readPlanFile(request: Request): Promise<string> {
  const pieces: Buffer[] = [];
  const overLimit = (size: number) => planProblem(fileTooLarge(size));
  for await (const piece of piecesOf({ request, limitInBytes: longestDocumentInBytes, overLimit }))
    pieces.push(piece);
  const read = await readPlanBytes(Buffer.concat(pieces));
  if (!read.ok) throw planProblem(read.error);
  const nothingToRead = checkText(read.text);
  if (nothingToRead) throw planProblem(nothingToRead);
  return read.text;
}
