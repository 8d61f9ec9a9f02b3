import { Anchor, Container, Text, Title } from '@mantine/core';
import { useLanguage } from '../texts/language.js';

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
  return (
    <Container component="main" size="xs" py="xl">
      <Title order={1}>{say(words.title)}</Title>
      <Text my="md">{say(words.say)}</Text>
      <Anchor href="/">{say(words.home)}</Anchor>
    </Container>
  );
}
