'use client';

import { Popover, Portal } from '@mantine/core';
import { useEffect, useState } from 'react';
import { ItemCard } from './ItemCard';
import type { CalendarItemResponse, PublicationResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

export interface OpenItem {
  id: string;
  /** The chip that was pressed: the card stands beside it, and the focus goes back to it. */
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
  const [place, setPlace] = useState<DOMRect | null>(null);
  useEffect(() => setPlace(open === null ? null : open.anchor.getBoundingClientRect()), [open]);

  const leave = () => {
    close();
    // The chip may have been drawn anew, for example in the list of a crowded day.
    if (open?.anchor instanceof HTMLElement && open.anchor.isConnected) {
      open.anchor.focus();
    }
  };
  const then = (act: (publication: PublicationResponse) => void) => () => {
    close();
    if (item) {
      act(item.publication);
    }
  };
  if (!item || place === null || now === undefined) {
    return null;
  }
  return (
    <Popover opened onDismiss={leave} onClose={leave} position="right-start" width={320} shadow="md" trapFocus withinPortal transitionProps={{ duration: 100 }} middlewares={{ flip: { fallbackAxisSideDirection: 'start' }, shift: { padding: 12 } }}>
      <Portal>
        <Popover.Target>
          <span aria-hidden style={{ position: 'fixed', left: place.left, top: place.top, width: place.width, height: place.height, pointerEvents: 'none' }} />
        </Popover.Target>
      </Portal>
      <Popover.Dropdown p={0} aria-label={texts.publicationActions.details}>
        <ItemCard item={item} {...{ now, timeZone }} close={leave} move={then(askMove)} cancel={then(askCancel)} />
      </Popover.Dropdown>
    </Popover>
  );
}
