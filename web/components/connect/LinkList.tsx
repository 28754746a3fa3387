'use client';

import { Button } from '@mantine/core';
import { IconCircleCheck, IconClockOff, IconLink, IconLinkOff, type Icon } from '@tabler/icons-react';
import css from './Connect.module.css';
import { Badge } from '@/components/Badge';
import { tellProblem, tellSuccess } from '@/components/notices';
import type { Tone } from '@/components/tone';
import type { ConnectLinkResponse } from '@/lib/api/types';
import { useConnectLinks, useRevokeLink } from '@/lib/connect/links';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { useNow } from '@/lib/time/now';
import { formatRelative } from '@/lib/time/relative';

const looks: Record<ConnectLinkResponse['state'], { tone: Tone; icon: Icon }> = {
  open: { tone: 'progress', icon: IconLink },
  used: { tone: 'accent', icon: IconCircleCheck },
  expired: { tone: 'neutral', icon: IconClockOff },
  revoked: { tone: 'neutral', icon: IconLinkOff },
};

/** The links that were made lately, and the way to take one back. */
export function LinkList() {
  const { data: links } = useConnectLinks();
  const revoke = useRevokeLink();
  const now = useNow(useWorkspace().timeZone);
  const words = texts.connect.link;
  if (links === undefined || links.length === 0) {
    return null;
  }
  const takeBack = ({ id, label }: ConnectLinkResponse) => revoke.mutate(id, { onSuccess: () => tellSuccess(words.revoked(label)), onError: tellProblem });
  const about = (link: ConnectLinkResponse) =>
    [link.handle === null ? null : texts.common.handle(link.handle), words.by(link.createdByName), link.state === 'open' && now ? words.ends(formatRelative(link.expiresAt, now.instant)) : null]
      .filter((part) => part !== null)
      .join(' · ');
  return (
    <ul className={css.links} aria-label={words.list}>
      {links.map((link) => (
        <li key={link.id} className={css.link}>
          <span>
            <strong className="cw-clip">{link.label}</strong>
            <small>{about(link)}</small>
          </span>
          <Badge {...looks[link.state]} text={words.states[link.state]} />
          {link.state === 'open' && (
            <Button variant="subtle" color="gray" size="compact-sm" aria-label={words.revokeOf(link.label)} onClick={() => takeBack(link)}>
              {words.revoke}
            </Button>
          )}
        </li>
      ))}
    </ul>
  );
}
