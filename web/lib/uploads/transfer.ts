import type { PreviousUpload, Upload } from 'tus-js-client';
import { fingerprintOf } from './fingerprint';
import { uploadProblem, worthRetrying, type UploadProblem } from './problem';

/** Growing waits, together about four minutes: long enough for a server that is restarted. */
const RETRY_DELAYS = [0, 1_000, 3_000, 5_000, 10_000, 20_000, 30_000, 60_000, 60_000, 60_000];

export interface TransferEvents {
  /** It goes on with what an earlier page began, kept under this key. */
  resumed: (key: string) => void;
  progress: (sent: number) => void;
  retrying: () => void;
  failed: (problem: UploadProblem) => void;
  done: (mediaId: string) => void;
}

/** One file on its way. `start` goes on where the server's offset is, however often it is called. */
export interface Transfer {
  start: () => void;
  pause: () => void;
  cancel: () => void;
}

/** An upload that an earlier page began. The browser does not keep its file. */
export interface Unfinished {
  key: string;
  fileName: string;
  size: number;
  matches: (file: File) => Promise<boolean>;
  forget: () => void;
}

export interface Transport {
  open: (file: File, events: TransferEvents) => Transfer;
  unfinished: () => Promise<Unfinished[]>;
}

const endpointOf = (workspaceId: string) => `/api/v1/workspaces/${workspaceId}/uploads`;

// Loaded with the first upload: pages that upload nothing do without it.
const library = () => import('tus-js-client');

/** Uploads by the tus protocol; what is begun is remembered in this browser. */
export function tusTransport(workspaceId: string): Transport {
  const endpoint = endpointOf(workspaceId);

  const open = (file: File, events: TransferEvents): Transfer => {
    const fingerprint = fingerprintOf(workspaceId, file);
    let upload: Upload | undefined;
    let wanted = false;

    const forget = async () => {
      const { urlStorage } = (await library()).defaultOptions;
      const stored = await urlStorage.findUploadsByFingerprint(await fingerprint);
      await Promise.all(stored.map(({ urlStorageKey }) => urlStorage.removeUpload(urlStorageKey)));
    };
    const fail = (error: Error) => {
      const problem = uploadProblem(error);
      if (problem.definite) {
        void forget();
      }
      events.failed(problem);
    };
    const create = async () => {
      const { Upload } = await library();
      const made: Upload = new Upload(file, {
        endpoint,
        metadata: { filename: file.name, filetype: file.type },
        fingerprint: () => fingerprint,
        removeFingerprintOnSuccess: true,
        retryDelays: RETRY_DELAYS,
        onShouldRetry: (error) => {
          const again = worthRetrying(error);
          if (again) {
            events.retrying();
          }
          return again;
        },
        onProgress: events.progress,
        onSuccess: () => events.done(made.url?.split('/').at(-1) ?? ''),
        onError: fail,
      });
      const [previous] = await made.findPreviousUploads();
      if (previous !== undefined) {
        events.resumed(previous.urlStorageKey);
        made.resumeFromPreviousUpload(previous);
      }
      return made;
    };
    const begin = async () => {
      upload ??= await create();
      // It may have been paused or cancelled meanwhile.
      if (wanted) {
        upload.start();
      }
    };
    return {
      start: () => {
        wanted = true;
        begin().catch(fail);
      },
      pause: () => {
        wanted = false;
        void upload?.abort();
      },
      cancel: () => {
        wanted = false;
        // The server may be out of reach; what it keeps then expires by itself.
        void Promise.resolve(upload?.abort(true)).catch(() => undefined).then(forget);
      },
    };
  };

  const unfinished = async () => {
    if (!hasKept()) {
      return [];
    }
    const { defaultOptions } = await library();
    const all = await defaultOptions.urlStorage.findAllUploads();
    return all.filter(({ uploadUrl }) => uploadUrl?.includes(`${endpoint}/`)).map(describe);
  };

  const describe = (previous: PreviousUpload): Unfinished => ({
    key: previous.urlStorageKey,
    fileName: previous.metadata.filename ?? '',
    size: previous.size ?? 0,
    matches: async (file) => previous.urlStorageKey.includes(`::${await fingerprintOf(workspaceId, file)}::`),
    forget: () => void forgetOnServer(previous),
  });

  return { open, unfinished };
}

async function forgetOnServer({ urlStorageKey, uploadUrl }: PreviousUpload) {
  const { Upload, defaultOptions } = await library();
  await defaultOptions.urlStorage.removeUpload(urlStorageKey);
  if (uploadUrl !== null) {
    // Best effort: an upload that nobody goes on with expires on the server anyway.
    await Upload.terminate(uploadUrl).catch(() => undefined);
  }
}

/** The library keeps what is begun in the browser's storage, under names that begin like this. */
function hasKept(): boolean {
  try {
    return Object.keys(localStorage).some((key) => key.startsWith('tus::'));
  } catch {
    // Storage can be forbidden; then nothing was kept.
    return false;
  }
}
