import { useCallback, useState } from 'react';

/** Far enough below the window that scrolling never meets the end. */
const AHEAD = '800px';

/** How many of a long list are drawn: more as the user comes near its end. `end` is a ref for what stands there. */
export function useGrowing(step: number) {
  const [count, setCount] = useState(step);
  const more = useCallback(() => setCount((shown) => shown + step), [step]);

  const end = useCallback(
    (node: Element | null) => {
      if (node === null) {
        return;
      }
      const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && more(), { rootMargin: AHEAD });
      observer.observe(node);
      return () => observer.disconnect();
    },
    [more],
  );

  return { count, more, end };
}
