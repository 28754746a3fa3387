import { replaceEqualDeep } from '@tanstack/react-query';

/**
 * Live events tell how much of a video has left; what is stored, and therefore read, is how much TikTok has confirmed.
 * So a reading in mid-upload would throw the bar back. The same version's greater per cent stays.
 */
export function keepProgress(before: unknown, after: unknown): unknown {
  const known = new Map<string, number>();
  visit(before, (publication) => known.set(keyOf(publication), publication.step.percent));
  return replaceEqualDeep(before, known.size === 0 ? after : restore(after, known));
}

interface Uploading {
  id: string;
  version: number;
  step: { name: string; percent: number };
}

const keyOf = ({ id, version }: Uploading): string => `${id}/${version}`;

function isUploading(value: object): value is Uploading {
  return 'id' in value && 'version' in value && 'step' in value && isStep(value.step);
}

const isStep = (step: unknown): boolean => typeof step === 'object' && step !== null && 'percent' in step && typeof step.percent === 'number';

function visit(value: unknown, see: (publication: Uploading) => void): void {
  if (typeof value !== 'object' || value === null) {
    return;
  }
  if (isUploading(value)) {
    see(value);
    return;
  }
  Object.values(value).forEach((part) => visit(part, see));
}

function restore(value: unknown, known: ReadonlyMap<string, number>): unknown {
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isUploading(value)) {
    const percent = known.get(keyOf(value)) ?? 0;
    return percent > value.step.percent ? { ...value, step: { ...value.step, percent } } : value;
  }
  return Array.isArray(value)
    ? value.map((part) => restore(part, known))
    : Object.fromEntries(Object.entries(value).map(([key, part]: [string, unknown]) => [key, restore(part, known)]));
}
