import { LIVE_KINDS, type LiveEvent } from './events';

const FIRST_WAIT = 1_000;
const LONGEST_WAIT = 30_000;

/**
 * One EventSource that stays: the browser itself reconnects after a dropped line, we after an error answer (a restarting
 * proxy, an ended session), waiting longer each time. Each opening after the first tells readers to load again.
 */
export function openStream(url: string, tell: (event: LiveEvent) => void): () => void {
  let source: EventSource;
  let timer: ReturnType<typeof setTimeout> | undefined;
  let wait = FIRST_WAIT;
  let opened = false;

  const open = () => {
    source = new EventSource(url);
    source.onopen = () => {
      wait = FIRST_WAIT;
      if (opened) {
        tell({ kind: 'resync' });
      }
      opened = true;
    };
    source.onerror = () => {
      if (source.readyState === EventSource.CLOSED) {
        timer = setTimeout(open, wait);
        wait = Math.min(wait * 2, LONGEST_WAIT);
      }
    };
    for (const kind of LIVE_KINDS) {
      source.addEventListener(kind, (message: MessageEvent<string>) => tell({ kind, data: JSON.parse(message.data) } as LiveEvent));
    }
  };

  open();
  return () => {
    clearTimeout(timer);
    source.close();
  };
}
