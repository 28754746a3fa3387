import '@testing-library/jest-dom/vitest';
import { notifications } from '@mantine/notifications';
import { cleanup, configure } from '@testing-library/react';
import { afterEach, beforeEach, vi } from 'vitest';
import { navigation } from './navigation';
import { signInAgain } from '@/lib/session/signInAgain';

// happy-dom lacks these two, and Mantine listens to both.
Object.defineProperty(document, 'fonts', { value: new EventTarget(), configurable: true });
window.HTMLElement.prototype.scrollIntoView ??= () => undefined;

// Machines that build this are small and busy: a test waits for what it expects, not for a short second.
configure({ asyncUtilTimeout: 5_000 });

vi.mock('next/navigation', () => import('./navigation'));

beforeEach(() => navigation.reset());
afterEach(() => {
  cleanup();
  // What one test left waiting for a sign-in would open the dialog in the next one.
  signInAgain.settle(false);
  notifications.clean();
  localStorage.clear();
  vi.unstubAllGlobals();
  vi.useRealTimers();
});
