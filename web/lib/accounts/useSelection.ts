import { useCallback, useState } from 'react';

/** Which accounts are ticked, while the page is in its selection mode. */
export interface Selection {
  active: boolean;
  ids: ReadonlySet<string>;
  start: () => void;
  stop: () => void;
  toggle: (id: string) => void;
  /** Ticks all of these, or none of them when all are ticked already. */
  toggleAll: (ids: readonly string[]) => void;
}

const NONE: ReadonlySet<string> = new Set();

export function useSelection(): Selection {
  const [ids, setIds] = useState<ReadonlySet<string> | null>(null);
  const change = useCallback((turn: (before: Set<string>) => void) => {
    setIds((before) => {
      const after = new Set(before);
      turn(after);
      return after;
    });
  }, []);
  return {
    active: ids !== null,
    ids: ids ?? NONE,
    start: useCallback(() => setIds(NONE), []),
    stop: useCallback(() => setIds(null), []),
    toggle: useCallback((id: string) => change((set) => void (set.delete(id) || set.add(id))), [change]),
    toggleAll: useCallback(
      (all: readonly string[]) =>
        change((set) => {
          const ticked = all.every((id) => set.has(id));
          all.forEach((id) => (ticked ? set.delete(id) : set.add(id)));
        }),
      [change],
    ),
  };
}
