import { ApiProblem, ApiUnreachable } from './client.js';
import type { apiAddress } from './config.js';
import { CommandFailed } from './exit.js';

/** What went wrong with a question to the API: 2 for one that is refused, 3 for a server that cannot be had. */
export function failureOfRequest({
  fault,
  address: { baseUrl, from },
}: {
  fault: unknown;
  address: ReturnType<typeof apiAddress>;
}): unknown {
  if (fault instanceof ApiProblem) {
    const exitCode = fault.status >= 500 ? 3 : 2;
    return new CommandFailed({ exitCode, sentence: fault.messages });
  }
  const isAway = fault instanceof ApiUnreachable || fault instanceof SyntaxError || !URL.canParse(baseUrl);
  if (!isAway) return fault;
  const why = fault instanceof ApiUnreachable ? `: ${fault.message.replace(`${baseUrl}: `, '')}` : '';
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Không kết nối được dondoc tại ${baseUrl} (địa chỉ lấy từ ${from})${why}; hãy chạy "npm start", hoặc đặt DONDOC_URL đúng với bản đang chạy.`,
      en: `dondoc cannot be reached at ${baseUrl} (address from ${from})${why}; run "npm start", or set DONDOC_URL to the copy that runs.`,
    },
  });
}
