import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { Client } from '@temporalio/client';
import mongoose from 'mongoose';
import pino from 'pino';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Store } from '../../activities/store/port.js';
import { createApp } from '../../api/app.js';
import { shippedCalendar, shippedDirectory, shippedPolicy } from '../../data/shipped.js';
import { createTestDatabase } from '../support/mongo.js';

export const megabyte = 1024 * 1024;

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
  readonly server: Server;
  /** Sends a file as a client would; the name is percent-encoded here. */
  readonly put: (file: {
    readonly name: string;
    readonly content: Buffer | string;
    readonly type?: string;
    readonly headers?: Readonly<Record<string, string>>;
  }) => Promise<Sent>;
  readonly get: (path: string, init?: RequestInit) => Promise<Response>;
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
  const terms = { directory: shippedDirectory(), policy: shippedPolicy(), calendar: shippedCalendar() };
  const files = { limitInBytes, isScanned };
  const server = createServer(
    createApp({ store, client, terms, files, people: [], log: pino({ enabled: false }) }),
  );
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${String((server.address() as AddressInfo).port)}`;
  await untilConnected(store);
  return {
    url,
    uri: database.uri,
    store,
    server,
    put: async ({ name, content, type = '', headers = {} }) => {
      const response = await fetch(`${url}/api/v1/files?person=can-bo-1`, {
        method: 'POST',
        headers: { 'x-file-name': encodeURIComponent(name), 'content-type': type, ...headers },
        body: typeof content === 'string' ? content : new Uint8Array(content),
      });
      return {
        status: response.status,
        body: (await response.json()) as Record<string, unknown>,
        headers: response.headers,
      };
    },
    get: (path, init) => fetch(`${url}/api/v1/files/${path}`, init),
    kept: async () => {
      const [kept, uploads, contents, chunks] = await Promise.all(
        ['files', 'uploads', 'contents.files', 'contents.chunks'].map((name) =>
          looking.collection(name).countDocuments(),
        ),
      );
      return { files: kept ?? 0, uploads: uploads ?? 0, contents: contents ?? 0, chunks: chunks ?? 0 };
    },
    close: async () => {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
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
