import { texts } from '@/lib/texts';

const UNITS = ['B', 'KB', 'MB', 'GB'] as const;

/** "7.9 MB", in the decimal units that TikTok and file managers speak of. */
export function formatBytes(bytes: number): string {
  const power = Math.min(UNITS.length - 1, bytes < 1 ? 0 : Math.floor(Math.log10(bytes) / 3));
  const amount = bytes / 1000 ** power;
  const unit = texts.post.sizes[UNITS[power] ?? 'B'];
  return `${power === 0 || amount >= 100 ? Math.round(amount) : amount.toFixed(1)} ${unit}`;
}

/** "0:12", "3:07". */
export function formatLength(milliseconds: number): string {
  const seconds = Math.round(milliseconds / 1000);
  return `${Math.floor(seconds / 60)}:${String(seconds % 60).padStart(2, '0')}`;
}
