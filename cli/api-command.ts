import type { Command } from 'commander';
import { type ApiClient, answered } from '../client/client.js';
import { apiClient, request, requestFile } from './client.js';
import { apiAddress } from './config.js';
import { failureOfRequest } from './request-failure.js';

/** The API for one command: what it refuses ends the command with 2 and its sentence, what keeps it from answering with 3. */
export interface Api {
  /** What a call of the typed client is answered with. */
  readonly call: <T>(ask: (client: ApiClient) => Promise<{ readonly data?: T }>) => Promise<T>;
  /** The OpenAPI document of the API that is asked. */
  readonly document: () => Promise<unknown>;
  readonly ask: <T>(path: string, body?: unknown) => Promise<T>;
  readonly file: (path: string, body?: unknown) => Promise<Uint8Array>;
}

export function api(): Api {
  const address = apiAddress();
  const { baseUrl } = address;
  const told = async <T>(call: () => Promise<T>): Promise<T> => {
    try {
      return await call();
    } catch (fault) {
      throw failureOfRequest({ fault, address });
    }
  };
  const prefix = '/api/v1';
  return {
    call: (ask) => told(() => answered(ask(apiClient({ baseUrl })))),
    document: () => told(() => request({ baseUrl, path: '/openapi.json' })),
    ask: (path, body) => told(() => request({ baseUrl, path: `${prefix}${path}`, body })),
    file: (path, body) => told(() => requestFile({ baseUrl, path: `${prefix}${path}`, body })),
  };
}

/** A group of commands such as `dondoc period …`; whoever registers first makes it. */
export function groupOf({
  program,
  name,
  description,
}: {
  program: Command;
  name: string;
  description: string;
}): Command {
  const made = program.commands.find((command) => command.name() === name);
  return made ?? program.command(name).description(description);
}

/** A part of an address. */
export function part(text: string): string {
  return encodeURIComponent(text);
}
