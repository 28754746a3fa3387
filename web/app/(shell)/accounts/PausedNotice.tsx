import { Button } from '@mantine/core';
import { Notice } from '@/components/Notice';
import { texts } from '@/lib/texts';

/** Says what a pause means, beside the way out of it. */
export function PausedNotice({ resume, resuming }: { resume: () => void; resuming: boolean }) {
  return (
    <Notice tone="warning">
      {texts.accounts.pausedNotice}
      <Button mt="xs" display="block" variant="default" size="xs" loading={resuming} onClick={resume}>
        {texts.accounts.resume}
      </Button>
    </Notice>
  );
}
