import { Router } from 'express';

/** What a program has to know to come in. */
export interface ResourceMetadata {
  readonly resource: string;
  readonly issuer: string;
}

/** Where a program gets a token for this API (RFC 9728). */
export function resourceMetadataRoutes({ resource, issuer }: ResourceMetadata): Router {
  return Router().get('/.well-known/oauth-protected-resource', (_request, response) => {
    response.json({
      resource,
      authorization_servers: [issuer],
      bearer_methods_supported: ['header'],
      resource_name: 'dondoc',
    });
  });
}
