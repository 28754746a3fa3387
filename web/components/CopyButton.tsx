'use client';

import { ActionIcon, Tooltip } from '@mantine/core';
import { useClipboard } from '@mantine/hooks';
import { IconCheck, IconCopy } from '@tabler/icons-react';

/** Copies a value, and says so where it was pressed. */
export function CopyButton({ value, label, copied }: { value: string; label: string; copied: string }) {
  const clipboard = useClipboard({ timeout: 1500 });
  const Icon = clipboard.copied ? IconCheck : IconCopy;
  return (
    <Tooltip label={clipboard.copied ? copied : label} openDelay={clipboard.copied ? 0 : 300}>
      <ActionIcon variant="subtle" color="gray" size={30} aria-label={clipboard.copied ? copied : label} onClick={() => clipboard.copy(value)}>
        <Icon size={16} aria-hidden />
      </ActionIcon>
    </Tooltip>
  );
}
