import { Stack, Title } from '@mantine/core';
import type { ReactNode } from 'react';

/** What a page says of one plan, under its title. */
export function PlanSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Stack component="section" gap="xs" aria-label={title}>
      <Title order={2} size="h5">
        {title}
      </Title>
      {children}
    </Stack>
  );
}
