import { Anchor, Checkbox } from '@mantine/core';
import { IconClockExclamation, IconExternalLink, IconHelpCircle, IconUpload } from '@tabler/icons-react';
import Link from 'next/link';
import css from './Review.module.css';
import { AccountAvatar } from '@/components/AccountAvatar';
import { Badge } from '@/components/Badge';
import { Thumbnail } from '@/components/Thumbnail';
import type { LatePublicationResponse, PublicationResponse } from '@/lib/api/types';
import { describeMinutes } from '@/lib/late/rule';
import { routes } from '@/lib/routes';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';

const words = texts.late;

interface Props {
  item: LatePublicationResponse;
  today: string;
  /** It may be out already: what counts is how far it was, not how late it is. */
  restored: boolean;
  chosen: boolean;
  toggle: () => void;
}

/** What, for whom, when it was due and how late it is. A tap anywhere but on the caption selects it. */
export function LateRow({ item: { publication, caption, thumbnailUrl, localTime, lateBySeconds, photoCount }, today, restored, chosen, toggle }: Props) {
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
          {restored ? <Profile account={publication.account} /> : <span className="cw-clip">{handle}</span>}
        </span>
      </div>
      <div className={css.when}>
        <time dateTime={publication.schedule?.instant}>{words.due(formatNearDayTime(localTime, today))}</time>
        {restored ? <HowFar state={publication.state} /> : <Badge tone="warning" icon={IconClockExclamation} text={words.by(describeMinutes(lateBySeconds / 60))} />}
      </div>
    </li>
  );
}

function HowFar({ state }: { state: PublicationResponse['state'] }) {
  return state === 'uncertain' ? <Badge tone="warning" icon={IconUpload} text={words.restored.underWay} /> : <Badge tone="neutral" icon={IconHelpCircle} text={words.restored.waited} />;
}

function Profile({ account }: { account: PublicationResponse['account'] }) {
  const handle = texts.common.handle(account.username);
  return (
    <Anchor
      href={account.profileUrl}
      target="_blank"
      rel="noreferrer"
      size="xs"
      className={css.profile}
      aria-label={words.restored.profile(handle)}
      onClick={(event) => event.stopPropagation()}
    >
      <span className="cw-clip">{handle}</span>
      <IconExternalLink size={13} aria-hidden />
    </Anchor>
  );
}
