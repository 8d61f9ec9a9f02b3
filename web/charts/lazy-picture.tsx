import { Skeleton } from '@mantine/core';
import { type ComponentProps, lazy, Suspense } from 'react';

const Drawn = lazy(() => import('./picture.js'));

/** A picture whose library is loaded when the first one is shown. */
export function Picture(asked: ComponentProps<typeof Drawn>) {
  return (
    <Suspense fallback={<Skeleton height={asked.height} />}>
      <Drawn {...asked} />
    </Suspense>
  );
}
