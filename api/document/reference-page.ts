import type { Language } from '../../domain/text/localized.js';
import { documentTitle } from './words.js';

const words = {
  vi: { document: 'Tài liệu OpenAPI', other: 'English', noScript: 'Trang này cần JavaScript; tài liệu có ở' },
  en: {
    document: 'OpenAPI document',
    other: 'Tiếng Việt',
    noScript: 'This page needs JavaScript; the document is at',
  },
} as const;

/** The page on which people read the document: everything that it loads is served by dondoc itself. */
export function referencePage(language: Language): string {
  const { document, other, noScript } = words[language];
  const otherLanguage = language === 'vi' ? 'en' : 'vi';
  const address = `/openapi.json?lang=${language}`;
  return `<!doctype html>
<html lang="${language}">
  <head>
    <meta charset="utf-8">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${documentTitle[language]}</title>
    <link rel="icon" href="/reference/assets/favicon-32x32.png">
    <link rel="stylesheet" href="/reference/assets/swagger-ui.css">
    <link rel="stylesheet" href="/reference/assets/reference.css">
  </head>
  <body>
    <nav><a href="${address}">${document}</a><a href="/reference?lang=${otherLanguage}" hreflang="${otherLanguage}" lang="${otherLanguage}">${other}</a></nav>
    <noscript>${noScript} <a href="${address}">${address}</a></noscript>
    <main id="reference" data-document="${address}"></main>
    <script src="/reference/assets/swagger-ui-bundle.js"></script>
    <script src="/reference/assets/reference.js"></script>
  </body>
</html>
`;
}

/** Starts the reference; a file of its own, because the page allows no script within it. */
export const referenceScript = `'use strict';
const place = document.getElementById('reference');
const show = (spec) => {
  // The page would ask the provider for its description: a host that is not ours.
  delete spec.components.securitySchemes.provider;
  SwaggerUIBundle({
    domNode: place,
    spec,
    deepLinking: true,
    docExpansion: 'list',
    defaultModelsExpandDepth: 0,
    filter: true,
    // Nobody else is asked whether the document is valid.
    validatorUrl: null,
    persistAuthorization: false,
  });
};
fetch(place.dataset.document)
  .then((answer) => answer.json())
  .then(show, (fault) => {
    place.textContent = String(fault);
  });
`;

export const referenceStyle = `nav { display: flex; gap: 1.5rem; justify-content: flex-end; padding: 0.75rem 1.25rem; font: 1rem system-ui, sans-serif; }
nav a { color: #1f5aa6; }
.swagger-ui .info { margin: 1.5rem 0; }
.swagger-ui .opblock .opblock-summary-path { max-width: 45%; }
@media (max-width: 640px) {
  .swagger-ui .wrapper { padding: 0 0.75rem; }
  .swagger-ui .info .title { font-size: 1.5rem; }
  .swagger-ui .opblock .opblock-summary-path { max-width: 100%; flex: 1 1 60%; }
  .swagger-ui .opblock-summary-path-description-wrapper { flex-wrap: wrap; row-gap: 0.25rem; padding-right: 0; }
  .swagger-ui .opblock .opblock-summary-description { flex-basis: 100%; padding: 0; }
}
`;
