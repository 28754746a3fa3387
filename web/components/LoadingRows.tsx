import { Skeleton, Stack, VisuallyHidden } from '@mantine/core';
import { texts } from '@/lib/texts';

/** The shape of what comes, so that nothing jumps when it is there. */
export function LoadingRows({ rows = 4, height = 56 }: { rows?: number; height?: number }) {
  return (
    <Stack gap="xs" role="status">
      <VisuallyHidden>{texts.common.loading}</VisuallyHidden>
      {Array.from({ length: rows }, (_, index) => (
        <Skeleton key={index} h={height} radius="md" />
      ))}
    </Stack>
  );
}
