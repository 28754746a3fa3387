/** Where to go after signing in. Only paths of this site: an address of somebody else in the link would send users there. */
export function nextPath(next: string | null): string {
  return next !== null && /^\/(?![/\\])/.test(next) ? next : '/';
}

export const signInPath = (current: string): string => (current === '/' ? '/sign-in' : `/sign-in?next=${encodeURIComponent(current)}`);
