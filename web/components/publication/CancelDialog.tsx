'use client';

import { tellRefusal } from './refusals';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import type { PublicationResponse } from '@/lib/api/types';
import { useCancelPublication } from '@/lib/publications/acts';
import { texts } from '@/lib/texts';

/** Asks before one publication is cancelled. */
export function CancelDialog({ publication, close }: { publication: PublicationResponse | null; close: () => void }) {
  const cancel = useCancelPublication();
  const { cancelling, cancelled } = texts.publicationActions;
  return (
    <ConfirmDialog
      opened={publication !== null}
      title={publication ? cancelling.title(publication.account.username) : ''}
      message={cancelling.message}
      confirm={cancelling.confirm}
      destructive
      pending={cancel.isPending}
      onConfirm={() =>
        publication &&
        cancel.mutate(publication, {
          onSuccess: () => {
            tellSuccess(cancelled(publication.account.username));
            close();
          },
          onError: (error) => {
            // It has moved on meanwhile: the question is answered by what the page shows now.
            tellRefusal(error);
            close();
          },
        })
      }
      onClose={close}
    />
  );
}
