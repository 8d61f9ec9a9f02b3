import type { Command } from 'commander';
import { signBundle } from '../audit/sign-bundle.js';
import { auditCommand, taskOrPlan } from './audit-command.js';
import { requestFile } from './client.js';
import { apiAddress } from './config.js';
import { readSigningKey } from './key-file.js';
import { languageOf, say } from './language.js';
import { failureOfRequest } from './request-failure.js';
import { writeNewFile } from './state-file.js';

type Options = { readonly out: string; readonly sign?: string; readonly withoutPersons?: boolean };

/** `dondoc audit export TASK|PLAN -o FILE.zip [--sign KEY.pem]`: a file that is there already is not overwritten. */
export function register(program: Command): void {
  auditCommand(program)
    .command('export')
    .description(
      say(program, {
        vi: 'Xuất hồ sơ kiểm toán: sự kiện có chuỗi băm, lịch sử Temporal, kế hoạch, quy định và trang để đọc.',
        en: 'Export an audit bundle: chained events, Temporal history, plan, terms and a page to read.',
      }),
    )
    .argument('<task-or-plan>', say(program, taskOrPlan))
    .requiredOption('-o, --out <file>', say(program, { vi: 'tệp zip sẽ ghi', en: 'the zip to write' }))
    .option('--sign <key>', say(program, signOption))
    .option('--without-persons', say(program, personsOption))
    .action(async (id: string, { out, sign, withoutPersons = false }: Options, command: Command) => {
      const key = sign === undefined ? undefined : await readSigningKey(sign);
      const bundle = await bundleOf(id, { withoutPersons });
      const bytes = key ? signBundle({ bytes: bundle, key }) : bundle;
      await writeNewFile({ file: out, bytes });
      const size = (bytes.length / 1_024).toFixed(0);
      const said = {
        vi: `Đã ghi ${out} (${size} KB)${key ? `, ký bằng khóa ${key.publicKey}` : ', chưa ký'}.`,
        en: `Wrote ${out} (${size} KB)${key ? `, signed by key ${key.publicKey}` : ', not signed'}.`,
      };
      process.stdout.write(`${said[languageOf(command)]}\n`);
    });
}

const personsOption = {
  vi: 'thay tên người bằng ký hiệu, không kèm lịch sử và tài liệu; bằng chứng vẫn kiểm tra được',
  en: 'veil persons, enclose neither histories nor documents; the proofs hold all the same',
};

const signOption = {
  vi: 'khóa riêng Ed25519 (PEM) của người bảo chứng cho hồ sơ',
  en: 'private Ed25519 key (PEM) of whoever vouches for the bundle',
};

/** The bundle of a task or of a plan, as the API makes it. */
export async function bundleOf(
  id: string,
  { withoutPersons = false }: { withoutPersons?: boolean } = {},
): Promise<Buffer> {
  const address = apiAddress();
  const place = id.includes('/')
    ? `tasks/${id.split('/').map(encodeURIComponent).join('/')}`
    : `plans/${encodeURIComponent(id)}`;
  try {
    return Buffer.from(
      await requestFile({
        baseUrl: address.baseUrl,
        path: `/api/v1/audit/${place}/bundle${withoutPersons ? '?persons=veiled' : ''}`,
      }),
    );
  } catch (fault) {
    throw failureOfRequest({ fault, address });
  }
}
