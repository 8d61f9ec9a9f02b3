import type { Command } from 'commander';
import { canonical } from '../audit/canonical.js';
import type { SignedCheckpoint } from '../audit/checkpoint.js';
import { type CheckpointCopy, continuesCopy, continuesSeal, copiesIn } from '../audit/checkpoint-copy.js';
import { fingerprintOf } from '../audit/seal.js';
import { auditCommand } from './audit-command.js';
import { request } from './client.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { fileRefused, readWholeFile } from './read-file.js';
import { failureOfRequest } from './request-failure.js';
import { readSeals } from './seal-option.js';
import { writeNewFile } from './state-file.js';

type Options = { readonly out: string; readonly since?: string; readonly seal?: string };

/** `dondoc audit checkpoint PLAN -o COPY.json [--since OLD.json]`: a copy that leaves the database; exit code 0 or 4. */
export function register(program: Command): void {
  auditCommand(program)
    .command('checkpoint')
    .description(
      say(program, {
        vi: 'Lấy bản sao điểm chốt đã ký để giữ ở nơi khác; kiểm tra nó nối tiếp bản sao trước.',
        en: 'Take a copy of the signed checkpoint, to be kept elsewhere; see that it continues an older copy.',
      }),
    )
    .argument('<plan>', say(program, { vi: 'mã kế hoạch', en: 'id of the plan' }))
    .requiredOption('-o, --out <file>', say(program, { vi: 'tệp JSON sẽ ghi', en: 'the JSON file to write' }))
    .option('--since <copy>', say(program, { vi: 'bản sao trước', en: 'an older copy' }))
    .option(
      '--seal <text>',
      say(program, {
        vi: 'nội dung mã QR trên báo cáo tổng hợp, hoặc tệp thư báo điểm chốt',
        en: 'the text of the QR in a synthesis, or the file of a mail about a checkpoint',
      }),
    )
    .action(async (planId: string, { out, since, seal: sealText }: Options, command: Command) => {
      const [older] = since === undefined ? [] : await readCopies(since);
      const [seal] = sealText === undefined ? [] : await readSeals(sealText);
      if (seal && seal.size === undefined) throw tooShort;
      if (seal && !continuesSeal({ seal, newer: await copyFrom({ planId, since: seal.size }) })) throw broken;
      const newer = await copyFrom({ planId, since: older?.checkpoint.log.size });
      if (older && !continuesCopy({ older, newer })) throw broken;
      await writeNewFile({ file: out, bytes: Buffer.from(`${canonical(newer)}\n`) });
      const { at, log } = newer.signed.checkpoint;
      const short = fingerprintOf(newer.signed.checkpoint);
      const said = {
        vi: `Đã ghi ${out}: điểm chốt lúc ${at}, ${log.size} mã, gốc ${log.root}, mã ngắn ${short}.`,
        en: `Wrote ${out}: the checkpoint of ${at}, ${log.size} heads, root ${log.root}, short code ${short}.`,
      };
      process.stdout.write(`${said[languageOf(command)]}\n`);
    });
}

/** The checkpoints in a file. Throws CommandFailed (2). */
export async function readCopies(file: string): Promise<readonly SignedCheckpoint[]> {
  const copies = copiesIn((await readWholeFile({ file, longest: 64 * 1_024 * 1_024 })).toString('utf8'));
  if (copies) return copies;
  throw fileRefused({
    file,
    message: { vi: 'đây không phải bản sao điểm chốt.', en: 'this is no copy of a checkpoint.' },
  });
}

async function copyFrom({
  planId,
  since,
}: {
  planId: string;
  since: number | undefined;
}): Promise<CheckpointCopy> {
  const address = apiAddress();
  const query = since === undefined ? '' : `?since=${String(since)}`;
  const path = `/api/v1/audit/plans/${encodeURIComponent(planId)}/checkpoints/last${query}`;
  try {
    return await request<CheckpointCopy>({ baseUrl: address.baseUrl, path });
  } catch (fault) {
    throw failureOfRequest({ fault, address });
  }
}

const tooShort = new CommandFailed({
  exitCode: 2,
  sentence: {
    vi: 'Mã ngắn không đủ để đối chiếu với máy chủ; hãy dùng nội dung mã QR, hoặc đối chiếu mã ngắn bằng "dondoc audit verify".',
    en: 'The short code does not do to compare with the server; take the text of the QR, or compare the short code by "dondoc audit verify".',
  },
});

const broken = new CommandFailed({
  exitCode: 4,
  sentence: {
    vi: 'Điểm chốt mới KHÔNG nối tiếp bản sao trước: nhật ký đã bị viết lại. Giữ cả hai và báo kiểm toán.',
    en: 'The new checkpoint does NOT continue the older copy: the log was rewritten. Keep both and tell the auditors.',
  },
});
