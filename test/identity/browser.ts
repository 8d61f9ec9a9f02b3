import { parseSetCookie } from 'cookie';

/** What a server answered, and where. */
export interface Page {
  readonly url: URL;
  readonly status: number;
  readonly text: string;
  readonly headers: Headers;
}

/** As much of a browser as a login needs: cookies of a host, redirects that are followed, and one page after the other. */
export class Browser {
  readonly cookies = new Map<string, string>();
  /** The addresses that were asked, in order. */
  readonly visited: string[] = [];

  async open(address: string | URL, { stopAt, ...init }: Open = {}): Promise<Page> {
    let url = new URL(address);
    let asked: RequestInit = init;
    for (let redirects = 0; redirects < 12; redirects += 1) {
      const answer = await this.#ask(url, asked);
      const to = answer.headers.get('location');
      const next = to === null ? undefined : new URL(to, url);
      if (!next || stopAt?.(next))
        return { url, status: answer.status, text: await answer.text(), headers: answer.headers };
      await answer.arrayBuffer();
      url = next;
      // 303 makes a GET of everything.
      asked = init.headers ? { headers: init.headers } : {};
    }
    throw new Error(`redirected without end: ${url.href}`);
  }

  async #ask(url: URL, init: RequestInit): Promise<Response> {
    this.visited.push(url.href);
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const answer = await fetch(url, {
      ...init,
      redirect: 'manual',
      headers: { accept: 'text/html', ...(cookie !== '' && { cookie }), ...(init.headers as object) },
    });
    for (const line of answer.headers.getSetCookie()) {
      const { name, value = '', maxAge, expires } = parseSetCookie(line);
      if (maxAge === 0 || (expires && expires.getTime() <= Date.now())) this.cookies.delete(name);
      else this.cookies.set(name, value);
    }
    return answer;
  }
}

interface Open {
  readonly method?: string;
  readonly body?: URLSearchParams;
  readonly headers?: Readonly<Record<string, string>>;
  /** Where not to go any more: the answer is then the redirect itself. */
  readonly stopAt?: (next: URL) => boolean;
}
