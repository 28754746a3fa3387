'use client';

import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { tellProblem, tellSuccess } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import type { PublicationDetailResponse } from '@/lib/api/types';
import { supportDetails } from '@/lib/publications/support';
import { useInstance } from '@/lib/session/instance';
import { texts } from '@/lib/texts';

/** What somebody who helps has to know, on the clipboard. */
export function CopySupport({ detail }: { detail: PublicationDetailResponse }) {
  const { data: instance } = useInstance();
  const words = texts.post;
  const copy = async () => {
    try {
      // Not there on plain http addresses: the browser keeps it for secure ones.
      await navigator.clipboard.writeText(supportDetails(detail, instance?.version ?? ''));
      tellSuccess(words.copied);
    } catch {
      tellProblem(new ApiProblem(0, 'copy_failed', words.copyFailed));
    }
  };
  return (
    <Button variant="subtle" color="gray" c="dimmed" size="compact-sm" leftSection={<IconCopy size={14} aria-hidden />} onClick={() => void copy()}>
      {words.copy}
    </Button>
  );
}
