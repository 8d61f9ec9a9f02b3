import { expect, test } from '@jest/globals';
import { openMongoStore } from '../../activities/store/mongo-store.js';
import type { Actor } from '../../domain/task/actor.js';
import { TestApi } from '../support/api.js';
import { testServers } from '../support/environment.js';
import { startMongoServer } from '../support/mongo-server.js';

const officer: Actor = { person: 'an', role: 'officer', unit: 'so-tai-chinh' };
const { mongo } = testServers();
const testWithMongo = mongo ? test : test.skip;

testWithMongo(
  'while the database is away, what needs it is answered 503 with when to come again, and what does not is answered',
  async () => {
    if (!mongo) throw new Error('no program of a database');
    const database = await startMongoServer({ found: mongo });
    const store = openMongoStore({ uri: database.uri });
    const api = await TestApi.start({ store });
    const status = async (path: string) => {
      const { status: answered, headers } = await api.ask({ as: officer, path });
      return [answered, headers.get('retry-after')];
    };
    try {
      while ((await status('/tasks'))[0] !== 200);
      await database.kill();
      expect(await status('/tasks')).toEqual([503, '5']);
      for (const path of ['/me', '/directory', '/policy', '/calendar'])
        expect([path, ...(await status(path))]).toEqual([path, 200, null]);
      expect((await api.ask({ path: '/me' })).status).toBe(401);
      await database.start();
      while ((await status('/tasks'))[0] !== 200);
    } finally {
      await api.close();
      await store.close();
      await database.stop();
    }
  },
);
