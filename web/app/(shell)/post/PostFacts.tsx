import type { ReactNode } from 'react';
import css from './Post.module.css';
import type { MediaResponse, PostResponse } from '@/lib/api/types';
import { formatBytes, formatLength } from '@/lib/posts/amounts';
import { texts } from '@/lib/texts';
import type { Now } from '@/lib/time/now';
import { formatRelative } from '@/lib/time/relative';

/** Who wrote it and what it shows, as far as it was checked. */
export function PostFacts({ post, now }: { post: PostResponse; now: Now | undefined }) {
  const words = texts.post.facts;
  const { media } = post;
  const facts: [string, ReactNode][] = [
    [words.author, post.createdBy.displayName],
    [words.saved, now === undefined ? '' : formatRelative(post.updatedAt, now.instant)],
    ...(media === null ? [] : mediaFacts(media)),
    ...(post.photos.length === 0 ? [] : photoFacts(post.photos)),
  ];
  return (
    <dl className={css.facts} aria-label={words.label}>
      {facts.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{value}</dd>
        </div>
      ))}
    </dl>
  );
}

function photoFacts(photos: readonly MediaResponse[]): [string, ReactNode][] {
  const words = texts.post.facts;
  return [
    [words.photos, texts.common.photos(photos.length)],
    [words.size, formatBytes(photos.reduce((sum, { size }) => sum + size, 0))],
  ];
}

function mediaFacts({ fileName, size, facts }: MediaResponse): [string, ReactNode][] {
  const words = texts.post.facts;
  return [
    [words.file, fileName],
    [words.size, formatBytes(size)],
    ...(facts === null
      ? [[words.video, words.notChecked] as [string, ReactNode]]
      : ([
          [words.length, formatLength(facts.durationMs)],
          [words.video, words.dimensions(facts.width, facts.height, Math.round(facts.frameRate * 100) / 100)],
          [words.codec, words.codecs(facts.videoCodec, facts.audioCodec)],
        ] as [string, ReactNode][])),
  ];
}
