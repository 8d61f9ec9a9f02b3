/**
 * What a failed sending means. `mail`: the mail server refused this mail or its recipient for good (RFC 5321, 5yz).
 * `server`: nothing can be sent just now (no connection, no login, sender refused), so no mail is to blame. `later`: this
 * mail may be tried again.
 */
export type SmtpFault = { readonly blame: 'mail' | 'server' | 'later'; readonly message: string };

const serverCodes = new Set([
  'ECONNECTION',
  'ECONNREFUSED',
  'EDNS',
  'EAUTH',
  'ENOAUTH',
  'EOAUTH2',
  'ETLS',
  'EREQUIRETLS',
  'ESOCKET',
  'EPROTOCOL',
  'EPROXY',
  'ETIMEDOUT',
]);

export function smtpFault(fault: unknown): SmtpFault {
  const { code, command, responseCode, message } = fault as {
    code?: unknown;
    command?: unknown;
    responseCode?: unknown;
    message?: unknown;
  };
  const said = (typeof message === 'string' ? message : String(fault)).slice(0, 500);
  const aboutSender = typeof command === 'string' && command.startsWith('MAIL FROM');
  if (aboutSender || (typeof code === 'string' && serverCodes.has(code)))
    return { blame: 'server', message: said };
  const forGood = typeof responseCode === 'number' && responseCode >= 500 && responseCode < 600;
  return { blame: forGood ? 'mail' : 'later', message: said };
}
