import type { Command } from 'commander';
import { type Disagreement, disagreementWords } from '../audit/reconcile.js';
import type { Language } from '../domain/text/localized.js';
import { auditCommand } from './audit-command.js';
import { request } from './client.js';
import { apiAddress } from './config.js';
import { doesNotHold } from './exit.js';
import { languageOf, say } from './language.js';
import { asJson } from './plan-command.js';
import { failureOfRequest } from './request-failure.js';

interface Reconciliation {
  readonly tasks: number;
  readonly disagreements: readonly Disagreement[];
}

/** `dondoc audit reconcile PLAN [--json]`: exit code 0 or 4. */
export function register(program: Command): void {
  auditCommand(program)
    .command('reconcile')
    .description(
      say(program, {
        vi: 'Đối chiếu lịch sử Temporal, sự kiện, bản xem và kho lưu trữ; nói phải làm gì khi không khớp.',
        en: 'Compare the history of Temporal, events, views and archive; say what to do where they differ.',
      }),
    )
    .argument('<plan>', say(program, { vi: 'mã kế hoạch', en: 'id of the plan' }))
    .option('--json', say(program, asJson))
    .action(async (planId: string, { json = false }: { json?: boolean }, command: Command) => {
      const reconciliation = await reconciliationOf(planId);
      const said = json
        ? JSON.stringify(reconciliation, null, 1)
        : describe({ ...reconciliation, language: languageOf(command) });
      process.stdout.write(`${said}\n`);
      if (reconciliation.disagreements.length > 0) process.exitCode = doesNotHold;
    });
}

async function reconciliationOf(planId: string): Promise<Reconciliation> {
  const address = apiAddress();
  const path = `/api/v1/audit/plans/${encodeURIComponent(planId)}/reconciliation`;
  try {
    return await request<Reconciliation>({ baseUrl: address.baseUrl, path });
  } catch (fault) {
    throw failureOfRequest({ fault, address });
  }
}

function describe({
  tasks,
  disagreements,
  language,
}: Reconciliation & { readonly language: Language }): string {
  const heading = {
    vi: `${tasks} nhiệm vụ, ${disagreements.length} chỗ không khớp.`,
    en: `${tasks} tasks, ${disagreements.length} disagreements.`,
  };
  return [
    heading[language],
    ...disagreements.map(({ taskId, code, sequence, field }) => {
      const place = [taskId, sequence === undefined ? '' : `#${String(sequence)}`, field ?? ''];
      return `  - ${place.filter((part) => part !== '').join(' ')}: ${disagreementWords[code][language]}.`;
    }),
  ].join('\n');
}
