'use client';

import { ActionIcon, CopyButton, Tooltip } from '@mantine/core';
import { IconCheck, IconCopy } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import css from './Library.module.css';
import type { MediaResponse } from '@/lib/api/types';
import { durationText, sizeText } from '@/lib/media/format';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatDate, formatTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';
import { useNow } from '@/lib/time/now';

const words = texts.media;

export function MediaFacts({ media: { facts, photo, size, sha256, postCount, createdAt } }: { media: MediaResponse }) {
  const now = useNow(useWorkspace().timeZone);
  const uploaded = now && localAt(createdAt, now.offsetMinutes);
  return (
    <dl className={css.facts}>
      {facts !== null && (
        <>
          <Fact name={words.facts.duration}>{durationText(facts.durationMs)}</Fact>
          <Fact name={words.facts.resolution}>{words.pixels(facts.width, facts.height)}</Fact>
          <Fact name={words.facts.frameRate}>{words.fps(facts.frameRate)}</Fact>
          <Fact name={words.facts.codecs}>{words.codecs(facts.videoCodec, facts.audioCodec)}</Fact>
          <Fact name={words.facts.container}>{facts.container}</Fact>
        </>
      )}
      {photo !== null && <Fact name={words.facts.resolution}>{words.pixels(photo.width, photo.height)}</Fact>}
      <Fact name={words.facts.size}>{sizeText(size)}</Fact>
      <Fact name={words.facts.uploaded}>{uploaded && `${formatDate(uploaded)}, ${formatTime(uploaded)}`}</Fact>
      <Fact name={words.facts.used}>{words.posts(postCount)}</Fact>
      {sha256 !== null && (
        <Fact name={words.facts.sha256}>
          <span className={css.hash}>{sha256}</span>
          <CopyButton value={sha256}>
            {({ copied, copy }) => (
              <Tooltip label={copied ? words.copied : words.copy}>
                <ActionIcon variant="subtle" color="gray" c="dimmed" size={24} aria-label={copied ? words.copied : words.copySha} onClick={copy}>
                  {copied ? <IconCheck size={15} aria-hidden /> : <IconCopy size={15} aria-hidden />}
                </ActionIcon>
              </Tooltip>
            )}
          </CopyButton>
        </Fact>
      )}
    </dl>
  );
}

function Fact({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div>
      <dt>{name}</dt>
      <dd>{children}</dd>
    </div>
  );
}
