import type { Client } from '@temporalio/client';
import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import type { Actor } from '../../domain/task/actor.js';
import { TestApi } from '../support/api.js';
import { createTestDatabase } from '../support/mongo.js';

export const megabyte = 1024 * 1024;

/** Who hands files in. */
export const officer: Actor = { person: 'can-bo-1', role: 'officer', unit: 'so-y-te' };

export type Sent = {
  readonly status: number;
  readonly body: Record<string, unknown>;
  readonly headers: Headers;
};

export type FilesServer = {
  readonly url: string;
  /** Of its database. */
  readonly uri: string;
  readonly store: Store;
  readonly api: TestApi;
  /** Sends a file as a client would, as an officer where nobody else is named; the name is percent-encoded here. */
  readonly put: (file: {
    readonly name: string;
    readonly content: Buffer | string;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
    readonly as?: Actor;
  }) => Promise<Sent>;
  readonly get: (
    path: string,
    init?: {
      readonly method?: string;
      readonly headers?: Readonly<Record<string, string>>;
      readonly signal?: AbortSignal;
    },
    as?: Actor,
  ) => Promise<Response>;
  /** How many documents each collection of files holds, and how many bytes their chunks. */
  readonly kept: () => Promise<{
    readonly files: number;
    readonly uploads: number;
    readonly contents: number;
    readonly chunks: number;
  }>;
  readonly close: () => Promise<void>;
};

/** The product's HTTP application on a database of its own. Commands find no workflow. */
export async function startFilesServer({
  limitInBytes = 50 * megabyte,
  isScanned = false,
  client = {} as Client,
}: {
  limitInBytes?: number;
  isScanned?: boolean;
  client?: Client;
} = {}): Promise<FilesServer> {
  const database = createTestDatabase();
  const store = openMongoStore({ uri: database.uri });
  const looking = await mongoose.createConnection(database.uri).asPromise();
  const files = { limitInBytes, isScanned };
  const api = await TestApi.start({ store, client, files });
  const { url } = api;
  await untilConnected(store);
  return {
    url,
    uri: database.uri,
    store,
    api,
    put: async ({ name, content, type = '', headers = {}, as = officer }) => {
      const response = await fetch(`${url}/api/v1/files`, {
        method: 'POST',
        headers: {
          ...api.as(as),
          'x-file-name': encodeURIComponent(name),
          'content-type': type,
          ...headers,
        },
        body: typeof content === 'string' ? content : new Uint8Array(content),
      });
      return {
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
        headers: response.headers,
      };
    },
    get: (path, { headers = {}, ...init } = {}, as = officer) =>
      fetch(`${url}/api/v1/files/${path}`, { ...init, headers: { ...api.as(as), ...headers } }),
    kept: async () => {
      const [kept, uploads, contents, chunks] = await Promise.all(
        ['files', 'uploads', 'contents.files', 'contents.chunks'].map((name) =>
          looking.collection(name).countDocuments(),
        ),
      );
      return { files: kept ?? 0, uploads: uploads ?? 0, contents: contents ?? 0, chunks: chunks ?? 0 };
    },
    close: async () => {
      await api.close();
      await Promise.all([store.close(), looking.close()]);
      await database.drop();
    },
  };
}

async function untilConnected(store: Store): Promise<void> {
  for (;;) {
    try {
      await store.ping();
      return;
    } catch {
      await new Promise((resolve) => setTimeout(resolve, 50));
    }
  }
}
