import type { oas31 } from 'zod-openapi';
import type { Language } from '../../domain/text/localized.js';

/** How people and programs log in here. */
export interface LoginWords {
  /** The OpenID provider. */
  readonly issuer: string;
  readonly sessionCookie: string;
}

/** The ways to say who one is. */
export function securitySchemes({
  language,
  login,
}: {
  language: Language;
  login: LoginWords | undefined;
}): Record<string, oas31.SecuritySchemeObject> {
  return {
    token: {
      type: 'http',
      scheme: 'bearer',
      bearerFormat: 'JWT',
      description: {
        vi: 'Mã truy cập của hệ thống đăng nhập (RFC 9068), cấp cho dondoc.',
        en: 'An access token of the identity provider (RFC 9068), with dondoc as its audience.',
      }[language],
    },
    session: {
      type: 'apiKey',
      in: 'cookie',
      name: login?.sessionCookie ?? 'dondoc-session',
      description: {
        vi: 'Phiên đăng nhập của trình duyệt, có sau khi mở /login.',
        en: 'The session of a browser, there after /login.',
      }[language],
    },
    ...(login && {
      provider: {
        type: 'openIdConnect',
        openIdConnectUrl: `${login.issuer.replace(/\/$/, '')}/.well-known/openid-configuration`,
        description: {
          vi: 'Hệ thống đăng nhập cấp mã truy cập.',
          en: 'The identity provider from which access tokens come.',
        }[language],
      } as const,
    }),
  };
}
