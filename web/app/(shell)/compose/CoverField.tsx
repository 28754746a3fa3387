'use client';

import { Button, Slider } from '@mantine/core';
import css from './Composer.module.css';
import { Filmstrip } from './Filmstrip';
import { FieldError } from './Section';
import type { MediaResponse } from '@/lib/api/types';
import { useComposerContext } from '@/lib/composer/context';
import { frameText } from '@/lib/media/format';
import { useFilmstrip } from '@/lib/media/filmstrip';
import { texts } from '@/lib/texts';

const words = texts.composer.cover;
/** One step of the arrow keys, in milliseconds. */
const STEP = 100;

/** The cover as a frame of the real video; the preview beside it shows the very frame. */
export function CoverField({ media }: { media: MediaResponse }) {
  const { draft, dispatch, refusals } = useComposerContext();
  const { frames, durationMs } = useFilmstrip(media);
  const at = draft.coverTimestampMs;

  return (
    <div className={css.cover}>
      <div className={css.coverHead}>
        <span className={css.label}>{words.title}</span>
        <span className={css.quiet}>{at === null ? words.first : words.at(frameText(at))}</span>
        {at !== null && (
          <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" ml="auto" onClick={() => dispatch({ type: 'cover', atMs: null })}>
            {words.reset}
          </Button>
        )}
      </div>
      <div className={css.strip}>
        <Filmstrip frames={frames} />
        <Slider
          className={css.slider}
          size={60}
          radius={8}
          thumbLabel={words.slider}
          min={0}
          max={Math.max(STEP, durationMs ?? STEP)}
          step={STEP}
          disabled={durationMs === null}
          value={at ?? 0}
          label={frameText}
          onChange={(value) => dispatch({ type: 'cover', atMs: value })}
        />
      </div>
      <p className={css.quiet}>{words.hint}</p>
      <FieldError>{refusals.cover}</FieldError>
    </div>
  );
}
