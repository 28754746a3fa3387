import { IconPhoto, IconVideo } from '@tabler/icons-react';
import css from './Thumbnail.module.css';
import { texts } from '@/lib/texts';

interface ThumbnailProps {
  src: string | null;
  height?: number;
  alt?: string;
  /** How many photos the post has; 0 or left out: it is no photo post. */
  photoCount?: number;
}

/** A video's frame or a photo post's cover in TikTok's 9:16; a quiet placeholder while there is none. Decorative beside a caption. */
export function Thumbnail({ src, height = 48, alt = '', photoCount = 0 }: ThumbnailProps) {
  const width = Math.round((height * 9) / 16);
  const Icon = photoCount > 0 ? IconPhoto : IconVideo;
  const picture =
    src === null ? (
      <span className={css.empty} style={{ width, height }} aria-hidden={alt === ''}>
        <Icon size={Math.max(12, Math.round(width / 2))} stroke={1.6} aria-hidden />
      </span>
    ) : (
      <img className={css.image} src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
    );
  return photoCount === 0 ? (
    picture
  ) : (
    <span className={css.photos}>
      {picture}
      <span className={css.count} role="img" aria-label={texts.common.photos(photoCount)} title={texts.common.photos(photoCount)}>
        {photoCount}
      </span>
    </span>
  );
}
