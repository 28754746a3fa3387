import { vi } from 'vitest';
import { navigation } from './navigation';

/** Pages that change the address without asking the server for the page again do it here; Next's own router hears it in the browser. */
export const followHistory = () => {
  vi.spyOn(window.history, 'pushState').mockImplementation((_state, _unused, url) => navigation.go(String(url)));
  return vi.spyOn(window.history, 'replaceState').mockImplementation((_state, _unused, url) => navigation.go(String(url)));
};
