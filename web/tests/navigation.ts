import { useSyncExternalStore } from 'react';
import { vi } from 'vitest';

/** Stands in for Next's router in component tests: `navigation.go('/accounts?connected=…')` first, `router.replace` is a spy. */
let current = '/';
const listeners = new Set<() => void>();

const subscribe = (listener: () => void) => {
  listeners.add(listener);
  return () => {
    listeners.delete(listener);
  };
};

const router = {
  push: vi.fn((path: string) => navigation.go(path)),
  replace: vi.fn((path: string) => navigation.go(path)),
  back: vi.fn(),
  refresh: vi.fn(),
  prefetch: vi.fn(),
};

export const navigation = {
  router,
  path: () => current,
  go: (path: string) => {
    current = path;
    listeners.forEach((listener) => listener());
  },
  reset: () => {
    current = '/';
    Object.values(router).forEach((spy) => spy.mockClear());
  },
};

const useCurrent = () => new URL(useSyncExternalStore(subscribe, () => current), 'http://localhost');

export const useRouter = () => router;
export const usePathname = () => useCurrent().pathname;
export const useSearchParams = () => useCurrent().searchParams;
