import { useRouter } from 'next/navigation';
import { useEffect, useState } from 'react';

/**
 * Asks before unsaved changes are left: at every link of the app (caught before the router sees the click) and by the
 * browser's own question when the page is closed. The back button cannot be held; the work is kept in the tab then.
 */
export function useLeaveGuard(dirty: boolean) {
  const router = useRouter();
  const [target, setTarget] = useState<string | null>(null);

  useEffect(() => {
    if (!dirty) {
      return;
    }
    const ask = (event: MouseEvent) => {
      const link = event.target instanceof Element ? event.target.closest('a[href]') : null;
      const plain = event.button === 0 && !event.metaKey && !event.ctrlKey && !event.shiftKey && !event.altKey;
      if (!(link instanceof HTMLAnchorElement) || !plain || link.target === '_blank' || link.origin !== window.location.origin || link.hash !== '') {
        return;
      }
      event.preventDefault();
      event.stopPropagation();
      setTarget(link.pathname + link.search);
    };
    const warn = (event: BeforeUnloadEvent) => event.preventDefault();
    document.addEventListener('click', ask, { capture: true });
    window.addEventListener('beforeunload', warn);
    return () => {
      document.removeEventListener('click', ask, { capture: true });
      window.removeEventListener('beforeunload', warn);
    };
  }, [dirty]);

  return {
    asking: target !== null,
    stay: () => setTarget(null),
    leave: () => {
      if (target !== null) {
        setTarget(null);
        router.push(target);
      }
    },
  };
}
