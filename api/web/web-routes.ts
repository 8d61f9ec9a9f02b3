import { existsSync } from 'node:fs';
import { extname, join } from 'node:path';
import express, { type Request, type RequestHandler, Router } from 'express';

/** The page takes scripts from its own site only, none inline; the component library writes its colours as style elements. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self' 'unsafe-inline'; img-src 'self' data: blob:; font-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** The built page of `web/` from a folder: its files, and the page itself for every address that a browser opens. */
export function webRoutes({ folder }: { readonly folder: string }): Router {
  const router = Router();
  const page = join(folder, 'index.html');
  router.use('/assets', sendCompressed(folder));
  router.use(
    '/assets',
    express.static(join(folder, 'assets'), { immutable: true, maxAge: '365d', index: false }),
  );
  router.get('/{*path}', sendPage(page));
  return router;
}

/** Only to a browser that opens an address: programs that ask for a wrong one get a problem, not a page. */
function sendPage(page: string): RequestHandler {
  return (request, response, next) => {
    if (!opensPage(request) || !existsSync(page)) {
      next();
      return;
    }
    response.set({ 'Content-Security-Policy': policy, 'Cache-Control': 'no-cache' });
    response.sendFile(page);
  };
}

function opensPage(request: Request): boolean {
  const isOurs = /^\/(api|assets|login|logout)(\/|$)/.test(request.path);
  return !isOurs && /\btext\/html\b/.test(request.get('Accept') ?? '');
}

/** Most files were compressed when the page was built. */
function sendCompressed(folder: string): RequestHandler {
  return (request, response, next) => {
    const name = /^\/([\w.-]+\.(?:js|css|svg))$/.exec(request.path)?.[1];
    const file = name === undefined ? undefined : join(folder, 'assets', `${name}.gz`);
    response.vary('Accept-Encoding');
    if (name === undefined || file === undefined || !request.acceptsEncodings('gzip') || !existsSync(file)) {
      next();
      return;
    }
    response.type(extname(name)).set('Content-Encoding', 'gzip');
    response.sendFile(file, { immutable: true, maxAge: '365d' });
  };
}
