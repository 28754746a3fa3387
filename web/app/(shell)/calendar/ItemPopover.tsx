'use client';

import { AnchoredPopover } from './AnchoredPopover';
import { ItemCard } from './ItemCard';
import type { CalendarItemResponse, PublicationResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

export interface OpenItem {
  id: string;
  anchor: Element;
}

interface ItemPopoverProps {
  open: OpenItem | null;
  items: readonly CalendarItemResponse[];
  now: string | undefined;
  timeZone: string;
  askMove: (publication: PublicationResponse) => void;
  askCancel: (publication: PublicationResponse) => void;
  close: () => void;
}

/** What a chip opens. It follows the data: what changes meanwhile changes here, what goes closes it. */
export function ItemPopover({ open, items, now, timeZone, askMove, askCancel, close }: ItemPopoverProps) {
  const item = open && items.find(({ publication }) => publication.id === open.id);
  if (!open || !item || now === undefined) {
    return null;
  }
  const then = (act: (publication: PublicationResponse) => void) => () => {
    close();
    // The dialog that follows gives the focus back to where it was: to the chip, not to a card that is gone.
    if (open.anchor instanceof HTMLElement) {
      open.anchor.focus();
    }
    act(item.publication);
  };
  return (
    <AnchoredPopover anchor={open.anchor} label={texts.publicationActions.details} width={330} close={close}>
      <ItemCard item={item} {...{ now, timeZone, close }} move={then(askMove)} cancel={then(askCancel)} />
    </AnchoredPopover>
  );
}
