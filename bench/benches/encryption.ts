import { randomBytes } from 'node:crypto';
import { dataConverterOf } from '../../temporal/data-converter.js';
import { payloadKeysIn } from '../../temporal/payload-keys.js';
import type { Bench } from '../frame/bench.js';
import { bench as commands, sideOfProduct } from './commands.js';

/** The ten commands of the bench `commands`, given to dondoc with a key and without. */
export const bench: Bench = {
  ...commands,
  name: 'encryption',
  title: 'Commands, encrypted',
  product: 'the ten commands of a task, with a key: every payload is encrypted on its way to Temporal',
  baseline: 'the same without a key',
  figures: commands.figures.map(({ limit: _ofBareTemporal, ...figure }) => figure),
  open: {
    product: (setting) => {
      const keys = payloadKeysIn(`bench:${randomBytes(32).toString('base64')}`);
      return sideOfProduct(setting, { dataConverter: dataConverterOf(keys) });
    },
    baseline: (setting) => sideOfProduct(setting),
  },
};
