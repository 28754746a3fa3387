'use client';

import { Button } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { Notice } from '@/components/Notice';
import { tellProblem, tellSuccess } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import { texts } from '@/lib/texts';

/** A draft waits in the creator's app: what is left to do there, and the caption to take along. */
export function InInbox({ handle, caption }: { handle: string; caption: string }) {
  const words = texts.post.inbox;
  const copy = async () => {
    try {
      // Not there on plain http addresses: the browser keeps it for secure ones.
      await navigator.clipboard.writeText(caption);
      tellSuccess(words.copied);
    } catch {
      tellProblem(new ApiProblem(0, 'copy_failed', texts.post.copyFailed));
    }
  };
  return (
    <Notice tone="accent" title={words.title}>
      {words.what(handle)}
      {caption !== '' && (
        <div>
          <Button mt={10} variant="default" size="xs" onClick={() => void copy()} leftSection={<IconCopy size={14} aria-hidden />}>
            {words.copy}
          </Button>
        </div>
      )}
    </Notice>
  );
}
