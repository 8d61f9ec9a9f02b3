import { Alert, Button, Loader, Stack, Text, Title } from '@mantine/core';
import type { ReactNode } from 'react';
import { faultSentence } from '../data/api.js';
import { useLanguage } from '../texts/language.js';

const words = {
  loading: { vi: 'Đang tải…', en: 'Loading…' },
  failed: { vi: 'Chưa tải được', en: 'Not loaded' },
  again: { vi: 'Thử lại', en: 'Try again' },
};

export function Loading() {
  const { say } = useLanguage();
  return (
    <Stack align="center" py="xl" role="status">
      <Loader type="dots" />
      <Text c="dimmed">{say(words.loading)}</Text>
    </Stack>
  );
}

/** What went wrong, what to do, and a button that does it. */
export function Failed({ fault, onRetry }: { fault: unknown; onRetry?: () => void }) {
  const { say } = useLanguage();
  return (
    <Alert className="alert tone-late" title={say(words.failed)} role="alert">
      <Stack gap="sm" align="flex-start">
        <span>{say(faultSentence(fault))}</span>
        {onRetry && (
          <Button variant="default" onClick={onRetry}>
            {say(words.again)}
          </Button>
        )}
      </Stack>
    </Alert>
  );
}

/** Nothing is here: why, and what will bring something. */
export function Empty({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack className="empty" gap="xs">
      <Title order={2} size="h4">
        {title}
      </Title>
      <Text c="dimmed">{children}</Text>
    </Stack>
  );
}
