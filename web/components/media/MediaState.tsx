import { IconAlertTriangle, IconCircleCheck, IconEyeQuestion, IconLoader2 } from '@tabler/icons-react';
import { Badge } from '@/components/Badge';
import type { MediaResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** The state in a word. `quiet` says nothing where all is well. */
export function MediaState({ media, quiet = false }: { media: MediaResponse; quiet?: boolean }) {
  const { states, notChecked } = texts.media;
  switch (media.state) {
    case 'processing':
      return <Badge tone="progress" icon={IconLoader2} text={states.processing} />;
    case 'rejected':
      return <Badge tone="danger" icon={IconAlertTriangle} text={states.rejected} />;
    case 'ready':
      if (!media.checked) {
        return <Badge tone="warning" icon={IconEyeQuestion} text={notChecked} />;
      }
      return quiet ? null : <Badge tone="accent" icon={IconCircleCheck} text={states.ready} />;
  }
}
