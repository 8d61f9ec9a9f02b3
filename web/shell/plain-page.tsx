import { Anchor, Container, Text, Title } from '@mantine/core';

/** A page that says one thing and leads to the first page. */
export function PlainPage({ title, text, home }: { title: string; text: string; home: string }) {
  return (
    <Container component="main" size="xs" py="xl">
      <Title order={1}>{title}</Title>
      <Text my="md">{text}</Text>
      <Anchor href="/" underline="always">
        {home}
      </Anchor>
    </Container>
  );
}
