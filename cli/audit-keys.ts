import { generateKeyPairSync } from 'node:crypto';
import { rename, writeFile } from 'node:fs/promises';
import type { Command } from 'commander';
import { type KeyRing, newRing, ringIn, rotatedRing, textOfRing } from '../audit/key-ring.js';
import { keyIdOf, signingKey } from '../audit/keys.js';
import { toInstant } from '../domain/calendar/instant.js';
import { auditCommand } from './audit-command.js';
import { readSigningKey } from './key-file.js';
import { languageOf, say } from './language.js';
import { fileRefused, readWholeFile } from './read-file.js';
import { writeNewFile } from './state-file.js';

const longestRingInBytes = 1_024 * 1_024;

/** `dondoc audit keys new KEY.pem RING.json | rotate RING.json --old KEY.pem --new KEY.pem | show RING.json`. */
export function register(program: Command): void {
  const keys = auditCommand(program)
    .command('keys')
    .description(
      say(program, {
        vi: 'Khóa ký điểm chốt và vòng khóa công khai.',
        en: 'Keys that sign checkpoints, and the ring of public keys.',
      }),
    );
  const ringArgument = say(program, { vi: 'tệp vòng khóa (JSON)', en: 'file of the key ring (JSON)' });
  keys
    .command('new')
    .description(
      say(program, {
        vi: 'Tạo khóa riêng Ed25519 (chỉ chủ tệp đọc được) và vòng khóa của nó.',
        en: 'Make a private Ed25519 key, readable by its owner alone, and its ring.',
      }),
    )
    .argument('<key>', say(program, { vi: 'tệp PEM sẽ ghi', en: 'the PEM to write' }))
    .argument('[ring]', ringArgument)
    .action(async (file: string, ringFile: string | undefined, _options: unknown, command: Command) => {
      const pem = generateKeyPairSync('ed25519')
        .privateKey.export({ format: 'pem', type: 'pkcs8' })
        .toString();
      const { publicKey } = signingKey(pem);
      await writeNewFile({ file, bytes: Buffer.from(pem), mode: 0o600 });
      const ring = newRing({ publicKey, at: toInstant(Date.now()) });
      if (ringFile !== undefined)
        await writeNewFile({ file: ringFile, bytes: Buffer.from(textOfRing(ring)) });
      const said = { vi: `Đã tạo khóa ${publicKey}.`, en: `Made key ${publicKey}.` };
      process.stdout.write(`${said[languageOf(command)]}\n`);
    });
  keys
    .command('rotate')
    .description(
      say(program, {
        vi: 'Chuyển từ khóa cũ sang khóa mới: cả hai cùng ký, ghi vào vòng khóa.',
        en: 'Hand over from the old key to the new one: both sign it, into the ring.',
      }),
    )
    .argument('<ring>', ringArgument)
    .requiredOption('--old <key>', say(program, { vi: 'khóa riêng đang dùng', en: 'the private key in use' }))
    .requiredOption('--new <key>', say(program, { vi: 'khóa riêng sẽ dùng', en: 'the private key to come' }))
    .action(async (file: string, options: { old: string; new: string }, command: Command) => {
      const ring = await readRing(file);
      const [old, next] = [await readSigningKey(options.old), await readSigningKey(options.new)];
      const rotated = rotatedRing({ ring, old, next, at: toInstant(Date.now()) });
      if (!rotated) throw fileRefused({ file, message: cannotRotate });
      await writeFile(`${file}.new`, textOfRing(rotated));
      await rename(`${file}.new`, file);
      process.stdout.write(`${describe({ ring: rotated, command })}\n`);
    });
  keys
    .command('show')
    .description(
      say(program, {
        vi: 'Các khóa công khai và thời gian dùng của từng khóa.',
        en: 'The public keys and when each of them signs.',
      }),
    )
    .argument('<ring>', ringArgument)
    .action(async (file: string, _options: unknown, command: Command) => {
      process.stdout.write(`${describe({ ring: await readRing(file), command })}\n`);
    });
}

/** The ring in a file. Throws CommandFailed (2) for one that is none, or in which a hand-over is not signed by both keys. */
export async function readRing(file: string): Promise<KeyRing> {
  const ring = ringIn((await readWholeFile({ file, longest: longestRingInBytes })).toString('utf8'));
  if (ring) return ring;
  throw fileRefused({
    file,
    message: {
      vi: 'đây không phải vòng khóa nguyên vẹn, do "dondoc audit keys" ghi.',
      en: 'this is no sound key ring, as "dondoc audit keys" writes it.',
    },
  });
}

const cannotRotate = {
  vi: 'khóa cũ không phải khóa đang ký trong vòng khóa này, hoặc khóa mới đã có trong đó.',
  en: 'the old key is not the one that signs now in this ring, or the new one is in it already.',
};

function describe({ ring, command }: { ring: KeyRing; command: Command }): string {
  const now = { vi: 'đang dùng', en: 'in use' }[languageOf(command)];
  return ring.keys
    .map(
      ({ publicKey, from, until = now }) =>
        `${publicKey}  ${from} – ${until}  (${keyIdOf(publicKey).slice(0, 16)})`,
    )
    .join('\n');
}
