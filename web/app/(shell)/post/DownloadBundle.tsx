import { Button } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

/** All that is known about the publication in one file, for whoever helps. */
export function DownloadBundle({ publicationId }: { publicationId: string }) {
  const { id } = useWorkspace();
  return (
    <Button
      component="a"
      href={`/api/v1/workspaces/${id}/publications/${publicationId}/support-bundle`}
      download
      title={texts.post.bundleHint}
      variant="subtle"
      color="gray"
      c="dimmed"
      size="compact-sm"
      leftSection={<IconDownload size={14} aria-hidden />}
    >
      {texts.post.bundle}
    </Button>
  );
}
