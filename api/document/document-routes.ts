import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Request, Router } from 'express';
import getAbsoluteFSPath from 'swagger-ui-dist/absolute-path.js';
import type { Language } from '../../domain/text/localized.js';
import { operations } from '../operations/index.js';
import { languageOf } from '../problem.js';
import type { Services } from '../services.js';
import { documentOf } from './document.js';
import { referencePage, referenceScript, referenceStyle } from './reference-page.js';

const assets = getAbsoluteFSPath();
const files = ['swagger-ui.css', 'swagger-ui-bundle.js', 'favicon-32x32.png'] as const;
const own = { 'reference.js': referenceScript, 'reference.css': referenceStyle } as const;

/** What the page needs, and nothing from elsewhere: the pictures in the style sheet are data. */
const policy =
  "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; connect-src 'self'; base-uri 'none'; form-action 'self'; frame-ancestors 'none'";

/** `/openapi.json` and `/reference`, for everybody: what the API can do is no secret. */
export function documentRoutes({ login }: Pick<Services, 'login'>): Router {
  const router = Router();
  const documents = new Map<Language, string>();
  const documentIn = (language: Language) => {
    const made =
      documents.get(language) ??
      JSON.stringify(documentOf({ operations, version: version(), language, login }));
    documents.set(language, made);
    return made;
  };
  router.get('/openapi.json', (request, response) => {
    response.vary('Accept-Language').setHeader('Cache-Control', 'no-cache');
    response.type('application/json').send(documentIn(languageAsked(request)));
  });
  router.get('/reference', (request, response) => {
    response.vary('Accept-Language').setHeader('Content-Security-Policy', policy);
    response.type('html').send(referencePage(languageAsked(request)));
  });
  for (const [name, content] of Object.entries(own)) {
    router.get(`/reference/assets/${name}`, (_request, response) => {
      response.type(name).send(content);
    });
  }
  for (const name of files) {
    router.get(`/reference/assets/${name}`, (_request, response) => {
      response.sendFile(join(assets, name), { maxAge: '1h' });
    });
  }
  return router;
}

/** `?lang=` goes before what the browser prefers. */
function languageAsked(request: Request): Language {
  const { lang } = request.query;
  return lang === 'vi' || lang === 'en' ? lang : languageOf(request);
}

function version(): string {
  const file = new URL('../../package.json', import.meta.url);
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
}
