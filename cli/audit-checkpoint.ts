import type { Command } from 'commander';
import { canonical } from '../audit/canonical.js';
import type { SignedCheckpoint } from '../audit/checkpoint.js';
import { type CheckpointCopy, continuesCopy, copiesIn } from '../audit/checkpoint-copy.js';
import { auditCommand } from './audit-command.js';
import { request } from './client.js';
import { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';
import { languageOf, say } from './language.js';
import { fileRefused, readWholeFile } from './read-file.js';
import { failureOfRequest } from './request-failure.js';
import { writeNewFile } from './state-file.js';

type Options = { readonly out: string; readonly since?: string };

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
    .action(async (planId: string, { out, since }: Options, command: Command) => {
      const [older] = since === undefined ? [] : await readCopies(since);
      const newer = await copyFrom({ planId, older });
      if (older && !continuesCopy({ older, newer })) throw broken;
      await writeNewFile({ file: out, bytes: Buffer.from(`${canonical(newer)}\n`) });
      const { at, log } = newer.signed.checkpoint;
      const said = {
        vi: `Đã ghi ${out}: điểm chốt lúc ${at}, ${log.size} mã, gốc ${log.root}.`,
        en: `Wrote ${out}: the checkpoint of ${at}, ${log.size} heads, root ${log.root}.`,
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
  older,
}: {
  planId: string;
  older: SignedCheckpoint | undefined;
}): Promise<CheckpointCopy> {
  const address = apiAddress();
  const since = older ? `?since=${String(older.checkpoint.log.size)}` : '';
  const path = `/api/v1/audit/plans/${encodeURIComponent(planId)}/checkpoints/last${since}`;
  try {
    return await request<CheckpointCopy>({ baseUrl: address.baseUrl, path });
  } catch (fault) {
    throw failureOfRequest({ fault, address });
  }
}

const broken = new CommandFailed({
  exitCode: 4,
  sentence: {
    vi: 'Điểm chốt mới KHÔNG nối tiếp bản sao trước: nhật ký đã bị viết lại. Giữ cả hai và báo kiểm toán.',
    en: 'The new checkpoint does NOT continue the older copy: the log was rewritten. Keep both and tell the auditors.',
  },
});
