import type { KoaContextWithOIDC } from 'oidc-provider';
import type { Language } from '../../domain/text/localized.js';
import { escaped, page } from './page.js';

/** Asks whether the login at the provider is to end too; the form is oidc-provider's own. */
export function signOutPage(context: KoaContextWithOIDC, form: string): void {
  const language = languageOf(context);
  const [title, text, yes, no] = {
    vi: [
      'Đăng xuất khỏi hệ thống đăng nhập cục bộ',
      'Bạn đã thoát khỏi dondoc. Thoát luôn ở đây để lần sau chọn tài khoản khác?',
      'Đăng xuất',
      'Vẫn giữ đăng nhập',
    ],
    en: [
      'Log out of the local login system',
      'You have left dondoc. Log out here too, to choose another account next time?',
      'Log out',
      'Stay logged in',
    ],
  }[language] as [string, string, string, string];
  const main = `<p>${escaped(text)}</p>${form}
<p><button class="main-button" type="submit" form="op.logoutForm" name="logout" value="yes">${escaped(yes)}</button></p>
<p><button type="submit" form="op.logoutForm">${escaped(no)}</button></p>`;
  context.body = page({ title, language, main });
}

/** Where nobody is to be sent back to. */
export function signedOutPage(context: KoaContextWithOIDC): void {
  const language = languageOf(context);
  const title = { vi: 'Đã đăng xuất', en: 'Logged out' }[language];
  context.body = page({ title, language, main: '' });
}

/** What the provider refuses, in its own words: they are for whoever set it up. */
export function problemPage(
  context: KoaContextWithOIDC,
  { error, error_description: description }: { error: string; error_description?: string | undefined },
): void {
  const language = languageOf(context);
  const title = { vi: 'Không đăng nhập được', en: 'The login cannot go on' }[language];
  const text = {
    vi: 'Hãy quay lại dondoc và đăng nhập lại từ đầu. Lý do:',
    en: 'Go back to dondoc and log in again from the beginning. The reason:',
  }[language];
  context.type = 'html';
  context.body = page({
    title,
    language,
    main: `<p>${escaped(text)}</p><p lang="en">${escaped([error, description].filter(Boolean).join(': '))}</p>`,
  });
}

function languageOf(context: KoaContextWithOIDC): Language {
  return context.query['ui_locales'] === 'en' ? 'en' : 'vi';
}
