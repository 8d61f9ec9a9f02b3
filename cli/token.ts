import type { Command } from 'commander';
import { localToken, ProviderUnreachable } from './client-local-token.js';
import { apiAddress, rememberAccount, rememberedAccount } from './config.js';
import { CommandFailed } from './exit.js';
import { say } from './language.js';

/** `dondoc token --as USER [--remember]`: prints an access token of the local provider; nothing else stands on the output. */
export function register(program: Command): void {
  program
    .command('token')
    .description(
      say(program, {
        vi: 'In mã truy cập của một tài khoản dùng thử (chỉ với hệ thống đăng nhập cục bộ của npm start).',
        en: 'Print an access token of an account for trying out (with the local provider of npm start only).',
      }),
    )
    .option(
      '--remember',
      say(program, {
        vi: 'các lệnh sau cũng dùng tài khoản này',
        en: 'later commands act as this account too',
      }),
    )
    .action(async ({ remember = false }: { readonly remember?: boolean }, command: Command) => {
      const { baseUrl } = apiAddress();
      const as = command.optsWithGlobals<{ as?: string }>().as ?? rememberedAccount(baseUrl);
      if (as === undefined) throw nobodyNamed();
      process.stdout.write(`${await tokenOf({ baseUrl, as })}\n`);
      if (!remember) return;
      rememberAccount({ baseUrl, as });
      const said = { vi: `các lệnh sau sẽ dùng tài khoản ${as}`, en: `later commands act as ${as}` };
      process.stderr.write(`${say(command, said)}\n`);
    });
}

async function tokenOf(of: { baseUrl: string; as: string }): Promise<string> {
  try {
    return await localToken(of);
  } catch (fault) {
    if (!(fault instanceof ProviderUnreachable) && URL.canParse(of.baseUrl)) throw fault;
    const reason = fault instanceof Error ? fault.message : String(fault);
    throw new CommandFailed({
      exitCode: 3,
      sentence: {
        vi: `Không lấy được mã truy cập (${reason}); hãy chạy "npm start", hoặc đặt DONDOC_URL (hay DONDOC_HOME) đúng với bản đang chạy.`,
        en: `No token can be had (${reason}); run "npm start", or set DONDOC_URL (or DONDOC_HOME) to the copy that runs.`,
      },
    });
  }
}

function nobodyNamed(): CommandFailed {
  return new CommandFailed({
    exitCode: 2,
    sentence: {
      vi: 'Hãy nêu tài khoản: dondoc token --as MÃ (trang đăng nhập liệt kê các mã).',
      en: 'Name an account: dondoc token --as USER (the login page lists them).',
    },
  });
}
