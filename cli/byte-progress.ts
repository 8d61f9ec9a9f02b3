import { SingleBar } from 'cli-progress';

const megabyte = 1024 * 1024;
const plainLineEveryMs = 2_000;

/** Passes bytes on and shows how many have passed: a bar on a terminal, now and then a line elsewhere, on the error stream. */
export async function* shown({
  content,
  size,
  name,
  stream = process.stderr,
  now = Date.now,
}: {
  content: AsyncIterable<Uint8Array>;
  /** Bytes. */
  size: number;
  name: string;
  stream?: NodeJS.WriteStream;
  now?: () => number;
}): AsyncGenerator<Uint8Array> {
  const bar = stream.isTTY
    ? new SingleBar({ format: `{bar} {percentage}% ${name}`, stream, hideCursor: true, barsize: 30 })
    : undefined;
  bar?.start(size, 0);
  let passed = 0;
  let lastLine = now();
  try {
    for await (const piece of content) {
      yield piece;
      passed += piece.length;
      bar?.update(passed);
      if (!bar && now() - lastLine >= plainLineEveryMs) {
        lastLine = now();
        stream.write(`${inMegabytes(passed)}/${inMegabytes(size)} MB ${name}\n`);
      }
    }
  } finally {
    bar?.stop();
  }
}

function inMegabytes(bytes: number): string {
  return (bytes / megabyte).toFixed(1);
}
