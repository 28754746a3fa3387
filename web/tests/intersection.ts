import { vi } from 'vitest';

/** The end of a list comes into view, and leaves it, when the test says so: nothing is laid out here. */
export function fakeIntersection() {
  const watching = new Set<(near: boolean) => void>();
  vi.stubGlobal(
    'IntersectionObserver',
    class {
      private readonly tell: (near: boolean) => void;
      constructor(callback: (entries: Partial<IntersectionObserverEntry>[]) => void) {
        this.tell = (near) => callback([{ isIntersecting: near }]);
      }
      observe() {
        watching.add(this.tell);
      }
      disconnect() {
        watching.delete(this.tell);
      }
      unobserve() {
        watching.delete(this.tell);
      }
    },
  );
  return { scrollToEnd: () => watching.forEach((tell) => tell(true)), scrollAway: () => watching.forEach((tell) => tell(false)) };
}
