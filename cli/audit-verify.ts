import type { Command } from 'commander';
import { longestBundleInBytes } from '../audit/open-bundle.js';
import { verifyBundle } from '../audit/verify.js';
import { readCopies } from './audit-checkpoint.js';
import { auditCommand } from './audit-command.js';
import { readRing } from './audit-keys.js';
import { doesNotHold } from './exit.js';
import { readPublicKey } from './key-file.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { readWholeFile } from './read-file.js';
import { readSeals } from './seal-option.js';
import { describeVerdict } from './verdict-description.js';

type Options = {
  readonly key: readonly string[];
  readonly keys?: string;
  readonly checkpoint: readonly string[];
  readonly seal: readonly string[];
  readonly json?: boolean;
};

/** `dondoc audit verify FILE.zip [--key KEY]… [--keys RING] [--checkpoint COPY]… [--json]`: no server; exit code 0 or 4. */
export function register(program: Command): void {
  auditCommand(program)
    .command('verify')
    .description(
      say(program, {
        vi: 'Kiểm tra hồ sơ ngoại tuyến: không gì bị sửa, không gì bị cắt, mọi nhắc nhở đúng quy tắc.',
        en: 'Examine a bundle offline: nothing altered, nothing cut off, every escalation follows.',
      }),
    )
    .argument('<file>', say(program, { vi: 'tệp zip của hồ sơ', en: 'the zip of the bundle' }))
    .option(
      '--key <key>',
      say(program, keyOption),
      (key: string, keys: readonly string[]) => [...keys, key],
      [],
    )
    .option('--keys <ring>', say(program, ringOption))
    .option(
      '--checkpoint <copy>',
      say(program, copyOption),
      (copy: string, copies: readonly string[]) => [...copies, copy],
      [],
    )
    .option(
      '--seal <text>',
      say(program, sealOption),
      (seal: string, seals: readonly string[]) => [...seals, seal],
      [],
    )
    .option('--json', say(program, asJson))
    .action(async (file: string, options: Options, command: Command) => {
      const { key: keys, keys: ringFile, checkpoint: copyFiles, seal: sealTexts, json = false } = options;
      const ring = ringFile === undefined ? undefined : await readRing(ringFile);
      const ofRing = ring?.keys.map(({ publicKey }) => publicKey) ?? [];
      const known = [...(await Promise.all(keys.map(readPublicKey))), ...ofRing];
      const copies = (await Promise.all(copyFiles.map(readCopies))).flat();
      const seals = (await Promise.all(sealTexts.map(readSeals))).flat();
      const bytes = await readWholeFile({ file, longest: longestBundleInBytes });
      const verdict = verifyBundle({
        bytes,
        known,
        copies,
        seals,
        ...(ring && { rotations: ring.rotations }),
      });
      const said = json
        ? JSON.stringify(verdict, null, 1)
        : describeVerdict({ verdict, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
      if (!verdict.ok) process.exitCode = doesNotHold;
    });
}

const ringOption = {
  vi: 'vòng khóa công khai của cơ quan (dondoc audit keys)',
  en: 'the ring of public keys of the office (dondoc audit keys)',
};

const sealOption = {
  vi: 'mã ngắn hoặc nội dung mã QR trên báo cáo tổng hợp, hoặc tệp thư báo điểm chốt; dùng được nhiều lần',
  en: 'the short code or the text of the QR in a synthesis, or the file of a mail about a checkpoint; may be given again',
};

const copyOption = {
  vi: 'bản sao điểm chốt giữ ở nơi khác; dùng được nhiều lần',
  en: 'a copy of a checkpoint that was kept elsewhere; may be given again',
};

const keyOption = {
  vi: 'khóa công khai đã biết (tệp PEM hoặc 64 chữ số hex); dùng được nhiều lần',
  en: 'a public key that you know (PEM file or 64 hex digits); may be given again',
};
