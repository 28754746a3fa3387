import { Anchor, Checkbox } from '@mantine/core';
import { IconClockExclamation } from '@tabler/icons-react';
import Link from 'next/link';
import css from './Review.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { Badge } from '@/components/Badge';
import { Thumbnail } from '@/components/Thumbnail';
import type { LatePublicationResponse } from '@/lib/api/types';
import { describeMinutes } from '@/lib/late/rule';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';

const words = texts.late;

interface Props {
  item: LatePublicationResponse;
  today: string;
  chosen: boolean;
  toggle: () => void;
}

/** What, for whom, when it was due and how late it is. A tap anywhere but on the caption selects it. */
export function LateRow({ item: { publication, caption, thumbnailUrl, localTime, lateBySeconds, photoCount }, today, chosen, toggle }: Props) {
  const shown = caption || texts.publications.noCaption;
  const handle = texts.common.handle(publication.account.username);
  return (
    <li className={css.row} data-chosen={chosen || undefined} onClick={toggle}>
      <Checkbox checked={chosen} onChange={toggle} onClick={(event) => event.stopPropagation()} aria-label={words.select(shown, handle)} />
      <Thumbnail src={thumbnailUrl} height={52} photoCount={photoCount} />
      <div className={css.what}>
        <Anchor component={Link} href={routes.post(publication.postId)} prefetch={false} c="inherit" className={css.caption} onClick={(event) => event.stopPropagation()}>
          {shown}
        </Anchor>
        <span className={css.who}>
          <AccountAvatar account={publication.account} size={18} />
          <span className="cw-clip">{handle}</span>
        </span>
      </div>
      <div className={css.when}>
        <time dateTime={publication.schedule?.instant}>{words.due(formatNearDayTime(localTime, today))}</time>
        <Badge tone="warning" icon={IconClockExclamation} text={words.by(describeMinutes(lateBySeconds / 60))} />
      </div>
    </li>
  );
}
