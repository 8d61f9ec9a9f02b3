import { parseCookie } from 'cookie';
import type { Request, Response } from 'express';

/** The two cookies of a browser: its session, and what binds a login to the browser in which it began. */
export interface Cookies {
  readonly session: Cookie;
  readonly login: Cookie;
}

export interface Cookie {
  readonly name: string;
  readonly read: (request: Request) => string | undefined;
  readonly write: (response: Response, secret: string) => void;
  readonly clear: (response: Response) => void;
}

/** The cookies of a site. With https they are bound to this very host (`__Host-`); browsers refuse that on plain http. */
export function cookiesOf(publicUrl: URL): Cookies {
  const secure = publicUrl.protocol === 'https:';
  // A cookie is shared by all ports of a host: several copies on one machine have names of their own.
  const named = (name: string) => (secure ? `__Host-dondoc-${name}` : `dondoc-${name}-${publicUrl.port}`);
  const cookie = (name: string): Cookie => {
    // Lax: the way back from the provider is a link from another site, and has to bring the cookie.
    const options = { path: '/', httpOnly: true, secure, sameSite: 'lax' } as const;
    return {
      name: named(name),
      read: (request) => parseCookie(request.headers.cookie ?? '')[named(name)],
      write: (response, secret) => response.cookie(named(name), secret, options),
      clear: (response) => response.clearCookie(named(name), options),
    };
  };
  return { session: cookie('session'), login: cookie('login') };
}
