import { ApiProblem } from '../client/problem.js';
import type { LocalizedText } from '../domain/text/localized.js';
import type { apiAddress } from './config.js';
import { type Difference, differenceLines } from './difference-lines.js';
import { CommandFailed } from './exit.js';
import { LaunchStalled } from './launch-progress.js';
import { reasonOf, sentenceOf } from './request-failure.js';

type Address = ReturnType<typeof apiAddress>;

/** What went wrong with a launch, for the person who asked: 2 for a plan that is refused, 3 for a server that cannot be had. */
export async function failureOfLaunch({
  fault,
  address,
}: {
  fault: unknown;
  address: Address;
}): Promise<unknown> {
  if (fault instanceof ApiProblem) return refused({ problem: fault, address });
  if (fault instanceof LaunchStalled) return stalled({ fault, address });
  const reason = reasonOf({ fault, baseUrl: address.baseUrl });
  return reason ? unreachable({ address, reason }) : fault;
}

function unreachable({ address, reason }: { address: Address; reason: LocalizedText }): CommandFailed {
  const { baseUrl, from } = address;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Không kết nối được dondoc tại ${baseUrl} (địa chỉ lấy từ ${from}): ${reason.vi}; hãy chạy "npm start", hoặc đặt DONDOC_URL (hay DONDOC_HOME) đúng với bản đang chạy, rồi triển khai lại.`,
      en: `dondoc cannot be reached at ${baseUrl} (address from ${from}): ${reason.en}; run "npm start", or set DONDOC_URL (or DONDOC_HOME) to the copy that runs, and launch again.`,
    },
  });
}

function refused({ problem, address }: { problem: ApiProblem; address: Address }): CommandFailed {
  if (problem.status >= 500) {
    return new CommandFailed({
      exitCode: 3,
      sentence: {
        vi: `${problem.messages.vi} (máy chủ ${address.baseUrl}, mã ${problem.status} ${problem.code}); triển khai lại sau, những gì đã khởi động không bị lặp.`,
        en: `${problem.messages.en} (server ${address.baseUrl}, status ${problem.status} ${problem.code}); launch again later, nothing started is repeated.`,
      },
    });
  }
  return new CommandFailed({ exitCode: 2, sentence: sentenceOf(problem), details: differencesOf(problem) });
}

function differencesOf({ details }: ApiProblem): readonly LocalizedText[] {
  const differences = details['differences'];
  return Array.isArray(differences) ? differenceLines(differences as Difference[]) : [];
}

/** Says what the server itself holds to be down, if it still answers. */
async function stalled({
  fault,
  address,
}: {
  fault: LaunchStalled;
  address: Address;
}): Promise<CommandFailed> {
  const readiness = await fetch(new URL('/readyz', address.baseUrl))
    .then((answer): Promise<unknown> => answer.json())
    .catch(() => undefined);
  const down = (readiness as { down?: unknown } | undefined)?.down;
  const what = Array.isArray(down) ? down.join(', ') : 'worker';
  const { started, of } = fault.progress;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Máy chủ ${address.baseUrl} đã nhận kế hoạch nhưng dừng ở ${started}/${of} quy trình (không trả lời: ${what}); việc khởi động sẽ tự tiếp tục khi phần đó chạy lại.`,
      en: `The server ${address.baseUrl} took the plan but stands at ${started}/${of} workflows (not answering: ${what}); it goes on by itself once that runs again.`,
    },
  });
}
