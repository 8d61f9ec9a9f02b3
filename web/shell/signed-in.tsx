import { Anchor, Container, Text, Title } from '@mantine/core';
import { useEffect } from 'react';
import { useLanguage } from '../texts/language.js';

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
  return (
    <Container component="main" size="xs" py="xl">
      <Title order={1}>{say(words.title)}</Title>
      <Text my="md">{say(words.say)}</Text>
      <Anchor href="/">{say(words.home)}</Anchor>
    </Container>
  );
}
