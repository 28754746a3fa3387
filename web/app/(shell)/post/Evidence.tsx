'use client';

import { Anchor, Button, Loader } from '@mantine/core';
import { IconCheck } from '@tabler/icons-react';
import css from './Evidence.module.css';
import { Badge } from '@/components/Badge';
import type { EvidenceVideoResponse } from '@/lib/api/types';
import { durationText } from '@/lib/media/format';
import { useEvidence } from '@/lib/publications/evidence';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import type { Now } from '@/lib/time/now';

interface EvidenceProps {
  publicationId: string;
  now: Now | undefined;
  /** The video that is being stored as the answer. */
  chosen: string | undefined;
  choose: (tikTokPostId: string) => void;
}

/** The public videos that appeared since the attempt began: one of them may be it. */
export function Evidence({ publicationId, now, chosen, choose }: EvidenceProps) {
  const { data, isFetching, isError, refetch } = useEvidence(publicationId);
  const words = texts.post.decide.evidence;
  const videos = data?.videos ?? [];
  return (
    <div className={css.evidence} aria-busy={isFetching}>
      {isFetching && (
        <p className={css.state}>
          <Loader size={12} /> {words.looking}
        </p>
      )}
      {!isFetching && videos.length === 0 && (
        <p className={css.state}>
          {isError ? words.failed : (data?.unavailable?.message ?? words.none)}{' '}
          <Anchor component="button" type="button" inherit c="inherit" underline="always" onClick={() => void refetch()}>
            {words.again}
          </Anchor>
        </p>
      )}
      {videos.length > 0 && (
        <ul className={css.videos} aria-label={words.title}>
          {videos.map((video) => (
            <Candidate key={video.tikTokPostId} video={video} now={now} busy={chosen === video.tikTokPostId} choose={() => choose(video.tikTokPostId)} />
          ))}
        </ul>
      )}
    </div>
  );
}

function Candidate({ video, now, busy, choose }: { video: EvidenceVideoResponse; now: Now | undefined; busy: boolean; choose: () => void }) {
  const words = texts.post.decide.evidence;
  const caption = video.description === '' ? words.noCaption : video.description;
  return (
    <li className={css.video}>
      <div className={css.what}>
        <span className={css.caption}>{caption}</span>
        <span className={css.facts}>
          {now !== undefined && <time dateTime={video.createdAt}>{formatNearDayTime(localAt(video.createdAt, now.offsetMinutes), now.localTime)}</time>}
          {video.durationSec !== null && <span>{durationText(video.durationSec * 1_000)}</span>}
          <Anchor href={video.url} target="_blank" rel="noreferrer" inherit>
            {words.open}
          </Anchor>
          {video.fits && <Badge tone="done" icon={IconCheck} text={words.fits} />}
        </span>
      </div>
      <Button variant={video.fits ? 'filled' : 'default'} size="xs" loading={busy} onClick={choose} aria-label={words.chooseNamed(caption)}>
        {words.choose}
      </Button>
    </li>
  );
}
