import { useLanguage } from '../texts/language.js';
import { PlainPage } from './plain-page.js';

const words = {
  title: { vi: 'Không có trang này', en: 'There is no such page' },
  say: {
    vi: 'Địa chỉ có thể đã gõ sai, hoặc trang đó chưa có trong phiên bản này.',
    en: 'The address may be mistyped, or this version does not have the page yet.',
  },
  home: { vi: 'Về trang đầu', en: 'To the first page' },
};

export function NotFound() {
  const { say } = useLanguage();
  return <PlainPage title={say(words.title)} text={say(words.say)} home={say(words.home)} />;
}
