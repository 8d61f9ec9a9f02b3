import type { LocalizedText } from '../domain/text/localized.js';
import { ApiProblem, ApiUnreachable, request } from './client.js';
import type { apiAddress } from './config.js';
import { type Difference, differenceLines } from './difference-lines.js';
import { CommandFailed } from './exit.js';
import { LaunchStalled } from './launch-progress.js';

type Address = ReturnType<typeof apiAddress>;

/** What went wrong with a launch, for the person who asked: 2 for a plan that is refused, 3 for a server that cannot be had. */
export async function failureOfLaunch({
  fault,
  address,
}: {
  fault: unknown;
  address: Address;
}): Promise<unknown> {
  if (fault instanceof ApiUnreachable) return unreachable({ address, reason: reasonOf(fault, address) });
  if (fault instanceof ApiProblem) return refused({ problem: fault, address });
  if (fault instanceof LaunchStalled) return stalled({ fault, address });
  // What answers is not dondoc (no JSON), or the address is no address: either way there is no server to be had.
  if (fault instanceof SyntaxError) return unreachable({ address, reason: notDondoc });
  if (fault instanceof TypeError && !URL.canParse(address.baseUrl))
    return unreachable({ address, reason: notAnAddress });
  return fault;
}

const notDondoc = { vi: 'nơi trả lời không phải dondoc', en: 'what answers there is not dondoc' };
const notAnAddress = { vi: 'đây không phải một địa chỉ', en: 'this is no address' };

function reasonOf({ message }: ApiUnreachable, { baseUrl }: Address): LocalizedText {
  const said = message.replace(`${baseUrl}: `, '');
  return { vi: said, en: said };
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
  return new CommandFailed({ exitCode: 2, sentence: problem.messages, details: differencesOf(problem) });
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
  const readiness: unknown = await request({ baseUrl: address.baseUrl, path: '/readyz' }).catch(
    (problem: unknown) => problem,
  );
  const down = readiness instanceof ApiProblem && Array.isArray(readiness.details['down']);
  const what = down ? (readiness.details['down'] as string[]).join(', ') : 'worker';
  const { started, of } = fault.progress;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Máy chủ ${address.baseUrl} đã nhận kế hoạch nhưng dừng ở ${started}/${of} quy trình (không trả lời: ${what}); việc khởi động sẽ tự tiếp tục khi phần đó chạy lại.`,
      en: `The server ${address.baseUrl} took the plan but stands at ${started}/${of} workflows (not answering: ${what}); it goes on by itself once that runs again.`,
    },
  });
}
