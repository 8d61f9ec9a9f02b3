import type { Request, Response } from 'express';

/** So long what is still being sent is read and dropped after the answer. */
const lingerMs = 5_000;
const lingerBytes = 256 * 1024 * 1024;

/** True when a request is answered before all of it has come in. */
export function isStillSending(request: Request): boolean {
  const hasBody =
    request.headers['transfer-encoding'] !== undefined || Number(request.headers['content-length'] ?? 0) > 0;
  return hasBody && !request.complete && !request.destroyed;
}

/**
 * Sends a whole answer, then lets the rest of the request pass before the connection is closed. Closed at once, with bytes unread,
 * it would be reset, and the sender would see a broken connection in place of the answer (RFC 9112, 9.6).
 */
export function answerEarly({
  request,
  response,
  body,
}: {
  request: Request;
  response: Response;
  body: string;
}): void {
  response.setHeader('Connection', 'close');
  response.setHeader('Content-Length', Buffer.byteLength(body));
  response.write(body);
  let left = lingerBytes;
  const end = (): void => {
    clearTimeout(timer);
    response.end();
  };
  const timer = setTimeout(end, lingerMs).unref();
  request.on('data', (piece: Buffer) => {
    left -= piece.length;
    if (left < 0) end();
  });
  request.once('end', end);
  request.once('close', end);
  request.once('error', end);
  request.resume();
}
