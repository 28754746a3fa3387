import { isActive, newItem, type UploadItem } from './item';
import { createSpeedometer } from './speed';
import type { Transfer, Transport, Unfinished } from './transfer';
import type { UploadProblem } from './problem';
import { sizeText } from '@/lib/media/format';
import { texts } from '@/lib/texts';

/** So many at once; more only share the same line. */
const AT_ONCE = 2;
/** The tray is drawn so often at most; browsers report progress far more often. */
const REDRAW = 150;

interface StoreOptions {
  transport: Transport;
  /** A file arrived and is a media now. */
  onDone: (item: UploadItem) => void;
  /** Asks the user to sign in again; true when that was done. */
  signInAgain: () => Promise<boolean>;
  now?: () => number;
}

/** All uploads of one workspace. Lives in the shell, so that they go on while the user moves between pages. */
export function createUploads({ transport, onDone, signInAgain, now = () => performance.now() }: StoreOptions) {
  let items: readonly UploadItem[] = [];
  let count = 0;
  const transfers = new Map<string, Transfer>();
  const earlier = new Map<string, Unfinished>();
  const listeners = new Set<() => void>();

  const publish = (next: readonly UploadItem[]) => {
    items = next;
    listeners.forEach((listener) => listener());
  };
  const find = (id: string) => items.find((item) => item.id === id);
  const change = (id: string, part: Partial<UploadItem>) => publish(items.map((item) => (item.id === id ? { ...item, ...part } : item)));
  const drop = (id: string) => {
    transfers.delete(id);
    earlier.delete(id);
    publish(items.filter((item) => item.id !== id));
  };

  const startNext = () => {
    const running = items.filter(({ state }) => state === 'uploading' || state === 'retrying').length;
    items
      .filter(({ state }) => state === 'waiting')
      .slice(0, Math.max(0, AT_ONCE - running))
      .forEach(({ id }) => {
        change(id, { state: 'uploading', problem: null, speed: null });
        transfers.get(id)?.start();
      });
  };

  const fail = (id: string, problem: UploadProblem) => {
    change(id, { state: 'failed', problem: problem.message, retryable: !problem.definite, speed: null });
    startNext();
    if (problem.status === 401) {
      void signInAgain().then((signedIn) => signedIn && retry(id));
    }
  };

  const openFile = (id: string, file: File) => {
    const speed = createSpeedometer(now);
    let drawn = 0;
    const transfer = transport.open(file, {
      resumed: (key) => {
        earlier.delete(key);
        publish(items.filter((item) => item.id === id || item.id !== key));
      },
      progress: (sent) => {
        const state = find(id)?.state;
        if (state !== 'uploading' && state !== 'retrying') {
          return;
        }
        const perSecond = speed.read(sent);
        if (now() - drawn >= REDRAW || sent === file.size || state === 'retrying') {
          drawn = now();
          change(id, { sent, speed: perSecond, state: 'uploading' });
        }
      },
      retrying: () => {
        speed.reset();
        change(id, { state: 'retrying', speed: null });
      },
      failed: (problem) => fail(id, problem),
      done: (mediaId) => {
        change(id, { state: 'done', sent: file.size, speed: null, mediaId });
        const item = find(id);
        if (item !== undefined) {
          onDone(item);
        }
        startNext();
      },
    });
    transfers.set(id, transfer);
  };

  /** Puts files in the line; a file that an earlier page began goes on where it was. Answers the ids of their lines. */
  const add = (files: readonly File[]): string[] => {
    const added = files.map((file) => {
      const item = newItem(`upload-${++count}`, file.name, file.size);
      openFile(item.id, file);
      return item;
    });
    publish([...items, ...added]);
    startNext();
    return added.map(({ id }) => id);
  };

  /** Goes on with an upload of an earlier page, when it is the same file. */
  const continueWith = async (id: string, file: File): Promise<void> => {
    const unfinished = earlier.get(id);
    if (unfinished === undefined) {
      return;
    }
    if (await unfinished.matches(file)) {
      earlier.delete(id);
      openFile(id, file);
      publish(items.map((old) => (old.id === id ? newItem(id, file.name, file.size) : old)));
      startNext();
    } else {
      change(id, { problem: texts.uploads.otherFile(unfinished.fileName, sizeText(unfinished.size)) });
    }
  };

  const pause = (id: string) => {
    transfers.get(id)?.pause();
    change(id, { state: 'paused', speed: null });
    startNext();
  };
  const retry = (id: string) => {
    change(id, { state: 'waiting', problem: null });
    startNext();
  };
  const cancel = (id: string) => {
    transfers.get(id)?.cancel();
    earlier.get(id)?.forget();
    drop(id);
    startNext();
  };

  /** Lists what an earlier page began and did not finish. */
  const restore = async () => {
    for (const unfinished of await transport.unfinished()) {
      const id = unfinished.key;
      if (find(id) === undefined && !items.some(({ fileName, size, state }) => fileName === unfinished.fileName && size === unfinished.size && state !== 'done')) {
        earlier.set(id, unfinished);
        publish([...items, { ...newItem(id, unfinished.fileName, unfinished.size), state: 'unfinished' }]);
      }
    }
  };

  return {
    subscribe: (listener: () => void) => {
      listeners.add(listener);
      return () => {
        listeners.delete(listener);
      };
    },
    items: () => items,
    add,
    continueWith,
    pause,
    resume: retry,
    retry,
    cancel,
    dismiss: drop,
    clear: () => publish(items.filter(({ state, retryable }) => state !== 'done' && !(state === 'failed' && !retryable))),
    restore,
    isBusy: () => items.some(isActive),
  };
}

export type Uploads = ReturnType<typeof createUploads>;
