import { Button, Modal, Stack, Text } from '@mantine/core';
import { useQueryClient } from '@tanstack/react-query';
import { useEffect, useSyncExternalStore } from 'react';
import { api, ask } from '../data/api.js';
import { loginAddress, session } from '../data/session.js';
import { useLanguage } from '../texts/language.js';

const words = {
  title: { vi: 'Phiên đăng nhập đã hết', en: 'Your session has ended' },
  say: {
    vi: 'Nội dung bạn đang nhập vẫn còn nguyên trên trang này. Hãy đăng nhập lại trong cửa sổ mới, rồi quay lại đây và gửi tiếp.',
    en: 'What you are typing is still on this page. Log in again in a new window, then come back here and send it.',
  },
  login: { vi: 'Đăng nhập lại', en: 'Log in again' },
};

/** Meets a session that ended while a page was open: the page stays as it is, and goes on when somebody is there again. */
export function SessionEnded() {
  const { say } = useLanguage();
  const queries = useQueryClient();
  const ended = useSyncExternalStore(session.subscribe, session.hasEnded);
  useEffect(() => {
    if (!ended) return undefined;
    const look = () => {
      ask(api.GET('/me')).then(
        () => {
          session.goesOn();
          void queries.invalidateQueries();
        },
        () => undefined,
      );
    };
    window.addEventListener('focus', look);
    const timer = setInterval(look, 5_000);
    return () => {
      window.removeEventListener('focus', look);
      clearInterval(timer);
    };
  }, [ended, queries]);
  return (
    <Modal opened={ended} onClose={() => session.goesOn()} title={say(words.title)} zIndex={400} centered>
      <Stack>
        <Text>{say(words.say)}</Text>
        <Button onClick={() => window.open(loginAddress('/signed-in'), '_blank')}>{say(words.login)}</Button>
      </Stack>
    </Modal>
  );
}
