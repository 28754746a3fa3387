'use client';

import { useState } from 'react';
import { CancelDialog } from './CancelDialog';
import { MoveDialog } from './MoveDialog';
import { useMoves } from './useMoves';
import type { PublicationResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

/** "Move to…" and "Cancel" for any publication of a page, and the moves themselves. `dialogs` has to be drawn once. */
export function usePublicationDialogs() {
  const { timeZone } = useWorkspace();
  const { move, dialog } = useMoves();
  const [moving, setMoving] = useState<PublicationResponse | null>(null);
  const [cancelling, setCancelling] = useState<PublicationResponse | null>(null);
  return {
    move,
    askMove: setMoving,
    askCancel: setCancelling,
    dialogs: (
      <>
        <MoveDialog publication={moving} timeZone={timeZone} move={move} close={() => setMoving(null)} />
        <CancelDialog publication={cancelling} close={() => setCancelling(null)} />
        {dialog}
      </>
    ),
  };
}
