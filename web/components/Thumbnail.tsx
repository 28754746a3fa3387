import { IconVideo } from '@tabler/icons-react';
import css from './Thumbnail.module.css';

/** A video's frame in TikTok's 9:16; a quiet placeholder while there is none. Decorative beside a caption. */
export function Thumbnail({ src, height = 48, alt = '' }: { src: string | null; height?: number; alt?: string }) {
  const width = Math.round((height * 9) / 16);
  return src === null ? (
    <span className={css.empty} style={{ width, height }} aria-hidden={alt === ''}>
      <IconVideo size={Math.max(12, Math.round(width / 2))} stroke={1.6} aria-hidden />
    </span>
  ) : (
    <img className={css.image} src={src} alt={alt} width={width} height={height} loading="lazy" decoding="async" />
  );
}
