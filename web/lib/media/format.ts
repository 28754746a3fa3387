import { texts } from '@/lib/texts';

/** "8.1 MB", in steps of 1,000 as discs and file managers count. */
export function sizeText(bytes: number): string {
  const { units, size } = texts.media;
  const step = bytes < 1_000 ? 0 : Math.min(units.length - 1, Math.floor(Math.log10(bytes) / 3));
  const value = bytes / 1_000 ** step;
  return size(value.toLocaleString('en', { maximumFractionDigits: value < 10 && step > 0 ? 1 : 0 }), units[step] ?? units[0]);
}

const pad = (n: number) => String(n).padStart(2, '0');

/** "0:12", "12:05", "1:02:03". */
export function durationText(ms: number): string {
  const seconds = Math.round(ms / 1_000);
  const [h, m, s] = [Math.floor(seconds / 3_600), Math.floor(seconds / 60) % 60, seconds % 60];
  return h > 0 ? `${h}:${pad(m)}:${pad(s)}` : `${m}:${pad(s)}`;
}

/** "0:03.2": a frame needs the tenths. */
export function frameText(ms: number): string {
  const tenths = Math.floor(ms / 100);
  return `${Math.floor(tenths / 600)}:${pad(Math.floor(tenths / 10) % 60)}.${tenths % 10}`;
}
