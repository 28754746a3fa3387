'use client';

import { Button, Group, Stack } from '@mantine/core';
import css from './Connect.module.css';
import { CopyButton } from '@/components/CopyButton';
import { Notice } from '@/components/Notice';
import type { NewConnectLinkResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** A link that was just made: to copy, or to hold a phone's camera at. */
export function LinkMade({ link, another, close }: { link: NewConnectLinkResponse; another: () => void; close: () => void }) {
  const words = texts.connect.link;
  return (
    <Stack gap="md">
      <Notice tone="accent">{words.made}</Notice>
      <div className={css.made}>
        <svg className={css.qr} viewBox={`0 0 ${link.qr.size} ${link.qr.size}`} role="img" aria-label={words.qr} shapeRendering="crispEdges">
          <path d={link.qr.path} fill="#000" />
        </svg>
        <div className={css.url}>
          <code>{link.url}</code>
          <CopyButton value={link.url} label={words.copy} copied={words.copied} />
        </div>
      </div>
      <Group justify="flex-end" gap="sm">
        <Button variant="default" onClick={another}>
          {words.another}
        </Button>
        <Button onClick={close}>{words.done}</Button>
      </Group>
    </Stack>
  );
}
