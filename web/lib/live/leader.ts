import type { LiveEvent } from './events';
import { openStream } from './stream';

/** A lock that comes at once was free: nobody led before, and the page has just read everything itself. */
const AT_ONCE = 500;

/**
 * One event stream per browser, however many tabs are open: six streams use up all connections that HTTP/1.1 has to
 * one server. The tab that holds the lock reads the stream and passes everything on; when it goes, the next one takes over.
 */
export function followLiveEvents(workspaceId: string, hear: (event: LiveEvent) => void): () => void {
  const url = `/api/v1/workspaces/${workspaceId}/events`;
  if (!('locks' in navigator) || typeof BroadcastChannel === 'undefined') {
    // Browsers have no locks on plain http addresses other than loopback; then each tab reads its own stream.
    return openStream(url, hear);
  }

  const name = `cuewright-live-${workspaceId}`;
  const channel = new BroadcastChannel(name);
  const stop = new AbortController();
  const asked = performance.now();
  channel.onmessage = (message: MessageEvent<LiveEvent>) => hear(message.data);

  const lead = () =>
    new Promise<void>((resolve) => {
      const close = openStream(url, (event) => {
        hear(event);
        channel.postMessage(event);
      });
      if (performance.now() - asked > AT_ONCE) {
        // Between the last leader's end and now, events may have been missed.
        const resync: LiveEvent = { kind: 'resync' };
        hear(resync);
        channel.postMessage(resync);
      }
      stop.signal.addEventListener('abort', () => {
        close();
        resolve();
      });
    });

  navigator.locks.request(name, { signal: stop.signal }, lead).catch((error: unknown) => {
    // Leaving while still waiting for the lock ends the wait with an abort, which is what was asked for.
    if (!stop.signal.aborted) {
      throw error;
    }
  });

  return () => {
    stop.abort();
    channel.close();
  };
}
