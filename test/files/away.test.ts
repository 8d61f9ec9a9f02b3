import { expect, test } from '@jest/globals';
import mongoose from 'mongoose';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import { TestApi } from '../support/api.js';
import { testServers } from '../support/environment.js';
import { startMongoServer } from '../support/mongo-server.js';
import { officer } from './files-server.js';
import { pdfOf, sha256Of } from './sample-files.js';

const { mongo } = testServers();
const testWithMongo = mongo ? test : test.skip;

testWithMongo(
  'when the database goes away in an upload, the sender is told to try again, and can',
  async () => {
    if (!mongo) throw new Error('no program of a database');
    const database = await startMongoServer({ found: mongo });
    const store = openMongoStore({ uri: database.uri });
    const files = { limitInBytes: 50_000_000, isScanned: false };
    const api = await TestApi.start({ store, files });
    const url = `${api.url}/api/v1/files`;
    const as = api.as(officer);
    const ask = () => fetch(`${url}/${sha256Of(content)}`, { headers: as });
    const content = pdfOf(2_000_000);
    async function* slowly(kill: () => Promise<void>) {
      yield content.subarray(0, 1_000_000);
      await kill();
      yield content.subarray(1_000_000);
    }
    const put = async (kill: () => Promise<void>) => {
      const headers = { ...as, 'x-file-name': 'a.pdf' };
      const body = slowly(kill);
      const response = await fetch(url, { method: 'POST', headers, body, duplex: 'half' });
      return { status: response.status, body: (await response.json()) as Record<string, unknown> };
    };
    try {
      while ((await ask()).status !== 404);
      const cut = await put(async () => {
        // Some of it has been written.
        const looking = await mongoose.createConnection(database.uri).asPromise();
        while ((await looking.collection('contents.chunks').countDocuments()) === 0);
        await looking.close();
        await database.kill();
      });
      expect([cut.status, cut.body.code]).toEqual([503, 'unavailable']);
      await database.start();
      while ((await ask()).status !== 404);
      const again = await put(() => Promise.resolve());
      expect([again.status, again.body.sha256]).toEqual([201, sha256Of(content)]);
      const begunBefore = new Date(Date.now() + 1_000).toISOString();
      expect(await store.sweepUploads({ begunBefore })).toBe(1);
    } finally {
      await api.close();
      await store.close();
      await database.stop();
    }
  },
);
