import type { Request } from 'express';

const safeMethods = ['GET', 'HEAD', 'OPTIONS'];

/** Whether a request that changes something comes from a page of this site, or of the other one, as only a browser can say it. */
export function isFromHere({
  request,
  publicUrl,
  otherSite,
}: {
  request: Request;
  publicUrl: URL;
  /** An origin. */
  otherSite: string | undefined;
}): boolean {
  if (safeMethods.includes(request.method)) return true;
  if (otherSite !== undefined && request.headers.origin === otherSite) return true;
  const site = request.headers['sec-fetch-site'];
  if (site !== undefined) return site === 'same-origin';
  return request.headers.origin === publicUrl.origin;
}

/** Whether a page of another site led here. Programs, and browsers that say nothing, are not other sites. */
export function isLedFromElsewhere(request: Request): boolean {
  const site = request.headers['sec-fetch-site'];
  return site === 'cross-site' || site === 'same-site';
}
