import type { PublicationLiveData } from './events';

/**
 * Puts the new state and step into every copy of the publication inside a query's data, wherever it lies.
 * Everything that does not change keeps its identity, so that nothing else is drawn again.
 */
export function patchPublication<T>(value: T, event: PublicationLiveData): T {
  if (Array.isArray(value)) {
    const items: unknown[] = value;
    const patched = items.map((item) => patchPublication(item, event));
    return patched.some((item, index) => item !== items[index]) ? (patched as T) : value;
  }
  if (typeof value !== 'object' || value === null) {
    return value;
  }
  if (isPublication(value) && value.id === event.id) {
    // Events may arrive late: an older one changes nothing.
    return value.version > event.version ? value : { ...value, state: event.state, step: event.step, version: event.version };
  }
  const entries = Object.entries(value).map(([key, part]: [string, unknown]) => [key, part, patchPublication(part, event)] as const);
  return entries.some(([, before, after]) => before !== after)
    ? (Object.fromEntries(entries.map(([key, , after]) => [key, after])) as T)
    : value;
}

function isPublication(value: object): value is { id: string; version: number } {
  return 'step' in value && 'postId' in value && 'version' in value;
}
