import type { Language, LocalizedText } from '../../domain/text/localized.js';
import { type Account, byPlace, roleNames, search } from './accounts.js';
import { escaped, page } from './page.js';

const words = {
  title: { vi: 'Đăng nhập để dùng thử', en: 'Log in to try dondoc' },
  notice: {
    vi: 'Đây là hệ thống đăng nhập cục bộ, chỉ để dùng thử trên máy này. Không có mật khẩu: chọn một tài khoản là vào với tư cách người đó. Tên người là hư cấu.',
    en: 'This is a local login system, for trying dondoc out on this machine only. There is no password: choose an account and you act as that person. The names are invented.',
  },
  search: { vi: 'Tìm theo tên, đơn vị hoặc mã', en: 'Search by name, unit or id' },
  role: { vi: 'Vai trò', en: 'Role' },
  anyRole: { vi: 'Mọi vai trò', en: 'Any role' },
  find: { vi: 'Tìm', en: 'Search' },
  none: {
    vi: 'Không có tài khoản nào khớp; hãy bớt từ tìm kiếm hoặc chọn mọi vai trò.',
    en: 'No account matches; use fewer words or choose any role.',
  },
} satisfies Record<string, LocalizedText>;

/** Which accounts are asked for. */
export interface LoginQuery {
  readonly words: string;
  readonly role: string;
  readonly language: Language;
}

/** The page on which an account is chosen. It needs no script. */
export function loginPage({
  path,
  query,
  accounts,
}: {
  /** Of the page itself; an account is sent to it. */
  path: string;
  query: LoginQuery;
  accounts: readonly Account[];
}): string {
  const { language } = query;
  const say = (text: LocalizedText) => escaped(text[language]);
  const found = search({ accounts, ...query });
  const other = language === 'vi' ? 'en' : 'vi';
  const count = {
    vi: `${String(found.length)} trong ${String(accounts.length)} tài khoản`,
    en: `${String(found.length)} of ${String(accounts.length)} accounts`,
  };
  const main = `<div class="notice" role="note"><p>${say(words.notice)}</p></div>
<form class="search" method="get" action="${escaped(path)}" role="search">
<input type="hidden" name="lang" value="${language}">
<div><label for="words">${say(words.search)}</label><input id="words" name="words" type="search" autocomplete="off" value="${escaped(query.words)}"></div>
<div><label for="role">${say(words.role)}</label><select id="role" name="role">${roleOptions(query)}</select></div>
<button class="main-button" type="submit">${say(words.find)}</button>
</form>
<form method="post" action="${escaped(path)}">
<p role="status">${found.length === 0 ? say(words.none) : say(count)}</p>
${[...byPlace({ accounts: found, language })].map((of) => place(of, language)).join('\n')}
</form>`;
  const switchTo = `${path}?${new URLSearchParams({ lang: other, words: query.words, role: query.role }).toString()}`;
  return page({ title: words.title[language], language, main, switchTo });
}

function place([name, accounts]: readonly [string, readonly Account[]], language: Language): string {
  const items = accounts.map(
    ({ id, name: person, position }) =>
      `<li><button name="account" value="${escaped(id)}"><strong lang="vi">${escaped(person)}</strong> <span>${escaped(position[language])}</span> <span class="id">${escaped(id)}</span></button></li>`,
  );
  return `<h2>${escaped(name)}</h2>\n<ul class="accounts">${items.join('\n')}</ul>`;
}

function roleOptions({ role, language }: LoginQuery): string {
  const option = (value: string, name: LocalizedText) =>
    `<option value="${value}"${value === role ? ' selected' : ''}>${escaped(name[language])}</option>`;
  return [option('', words.anyRole), ...Object.entries(roleNames).map(([id, name]) => option(id, name))].join(
    '',
  );
}
