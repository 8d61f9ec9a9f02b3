import { useEffect } from 'react';
import { useLanguage } from '../texts/language.js';
import { PlainPage } from './plain-page.js';

const words = {
  title: { vi: 'Bạn đã đăng nhập lại', en: 'You are logged in again' },
  say: {
    vi: 'Hãy đóng cửa sổ này và quay lại trang đang làm dở: nội dung đã nhập vẫn còn ở đó.',
    en: 'Close this window and return to the page you were on: what you typed is still there.',
  },
  home: { vi: 'Hoặc mở trang đầu ở đây', en: 'Or open the first page here' },
};

/** The end of a login in a window of its own; it closes itself where the browser lets it. */
export function SignedIn() {
  const { say } = useLanguage();
  useEffect(() => window.close(), []);
  return <PlainPage title={say(words.title)} text={say(words.say)} home={say(words.home)} />;
}
