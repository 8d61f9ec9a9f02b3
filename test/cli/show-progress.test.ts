import { PassThrough } from 'node:stream';
import { expect, test } from '@jest/globals';
import type { ProgressLine } from '../../audit/backup-manifest.js';
import { showProgress } from '../../cli/show-progress.js';
import type { Language } from '../../domain/text/localized.js';

/** What is written on a stream that is no terminal, when each line comes at a moment (milliseconds). */
function written({
  language = 'vi',
  quiet = false,
  at,
}: {
  language?: Language;
  quiet?: boolean;
  at: readonly (readonly [number, ProgressLine])[];
}): string {
  let nowMs = 0;
  let said = '';
  const stream = new PassThrough() as unknown as NodeJS.WriteStream;
  stream.write = (text: string | Uint8Array) => {
    said += String(text);
    return true;
  };
  const { show, stop } = showProgress({ quiet, language, stream, now: () => nowMs });
  for (const [ms, line] of at) {
    nowMs = ms;
    show(line);
  }
  stop();
  return said;
}

const of = 758;

test('whoever waits is told how much is done and how long the rest takes, as long as it goes on as it did', () => {
  const at = [
    [0, { progress: 'ke-hoach', count: 1, of }],
    [9_000, { progress: 'ke-hoach', count: 100, of }],
    [9_500, { progress: 'ke-hoach', count: 110, of }],
    [70_000, { progress: 'ke-hoach', count: 700, of }],
    [75_000, { progress: 'ke-hoach', count: of, of }],
  ] as const;
  expect(written({ at })).toBe(
    [
      '  ke-hoach: 1/758',
      '  ke-hoach: 100/758, còn 1 phút 00 giây',
      '  ke-hoach: 700/758, còn 6 giây',
      '  ke-hoach: 758/758',
      '',
    ].join('\n'),
  );
  expect(written({ at, language: 'en' })).toContain('100/758, 1 min 00 s left');
});

test('where nobody knows how much there is, what is done is said; and nothing where only JSON is wanted', () => {
  const at = [
    [0, { progress: 'events', count: 2_000 }],
    [5_000, { progress: 'events', count: 4_000 }],
    [5_001, { progress: 'histories', count: 100 }],
  ] as const;
  expect(written({ at })).toBe('  events: 2000\n  events: 4000\n  histories: 100\n');
  expect(written({ at, quiet: true })).toBe('');
});
