import { useEffect, useState } from 'react';
import type { MediaResponse } from '@/lib/api/types';

const FRAMES = 9;
const HEIGHT = 96;
const NOTHING: { frames: readonly string[]; durationMs: number | null } = { frames: [], durationMs: null };

/** A few small frames of a video, taken in the browser, and how long it is as the browser knows it. */
export function useFilmstrip({ contentUrl, facts }: MediaResponse) {
  const [strip, setStrip] = useState(NOTHING);

  useEffect(() => {
    const video = document.createElement('video');
    let stopped = false;
    video.muted = true;
    video.playsInline = true;
    video.preload = 'auto';
    video.onloadedmetadata = () => {
      setStrip({ frames: [], durationMs: Math.round(video.duration * 1_000) });
      void takeFrames(video, () => stopped, (frame) => setStrip((before) => ({ ...before, frames: [...before.frames, frame] })));
    };
    video.src = contentUrl;
    return () => {
      stopped = true;
      setStrip(NOTHING);
      video.removeAttribute('src');
      video.load();
    };
  }, [contentUrl]);

  return { frames: strip.frames, durationMs: facts?.durationMs ?? strip.durationMs };
}

async function takeFrames(video: HTMLVideoElement, stopped: () => boolean, tell: (frame: string) => void) {
  const canvas = document.createElement('canvas');
  canvas.height = HEIGHT;
  canvas.width = Math.round((HEIGHT * video.videoWidth) / video.videoHeight);
  const context = canvas.getContext('2d');
  for (let i = 0; i < FRAMES && context !== null && !stopped(); i++) {
    await seek(video, ((i + 0.5) / FRAMES) * video.duration);
    if (stopped()) {
      // Another video was chosen while this one was being sought.
      return;
    }
    context.drawImage(video, 0, 0, canvas.width, canvas.height);
    tell(canvas.toDataURL('image/jpeg', 0.7));
  }
}

const seek = (video: HTMLVideoElement, seconds: number) =>
  new Promise<void>((resolve) => {
    video.onseeked = () => resolve();
    video.currentTime = seconds;
  });
