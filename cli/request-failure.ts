import { ApiProblem, ApiUnreachable } from '../client/problem.js';
import type { LocalizedText } from '../domain/text/localized.js';
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
    return new CommandFailed({
      exitCode: fault.status >= 500 ? 3 : 2,
      sentence: sentenceOf(fault),
      details: fault.fields.map(({ field, place, messages: { vi, en } }) => ({
        vi: `${field || place}: ${vi}`,
        en: `${field || place}: ${en}`,
      })),
    });
  }
  const reason = reasonOf({ fault, baseUrl });
  if (!reason) return fault;
  return new CommandFailed({
    exitCode: 3,
    sentence: {
      vi: `Không kết nối được dondoc tại ${baseUrl} (địa chỉ lấy từ ${from}): ${reason.vi}; hãy chạy "npm start", hoặc đặt DONDOC_URL (hay DONDOC_HOME) đúng với bản đang chạy.`,
      en: `dondoc cannot be reached at ${baseUrl} (address from ${from}): ${reason.en}; run "npm start", or set DONDOC_URL (or DONDOC_HOME) to the copy that runs.`,
    },
  });
}

/** Why the API refused, for whoever types commands: what it says of a login is for browsers. */
export function sentenceOf({ code, messages }: ApiProblem): LocalizedText {
  return code === 'loginRequired' ? sayWhoYouAre : messages;
}

/** Why there is no server to be had; undefined for what is no matter of the server. */
export function reasonOf({ fault, baseUrl }: { fault: unknown; baseUrl: string }): LocalizedText | undefined {
  if (fault instanceof ApiUnreachable) return { vi: fault.message, en: fault.message };
  if (fault instanceof SyntaxError)
    return { vi: 'nơi trả lời không phải dondoc', en: 'what answers there is not dondoc' };
  if (fault instanceof TypeError && !URL.canParse(baseUrl))
    return { vi: 'đây không phải một địa chỉ', en: 'this is no address' };
  return undefined;
}

const sayWhoYouAre = {
  vi: 'Cần cho biết bạn là ai: thêm --as MÃ với bản chạy thử (dondoc token --as MÃ --remember để khỏi gõ lại), hoặc đặt mã truy cập vào DONDOC_TOKEN.',
  en: 'Say who you are: add --as USER with a copy that is tried out (dondoc token --as USER --remember to be asked no more), or set an access token in DONDOC_TOKEN.',
};
