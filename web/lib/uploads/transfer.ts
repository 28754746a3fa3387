import { Upload, defaultOptions, type PreviousUpload } from 'tus-js-client';
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

/** Uploads by the tus protocol; what is begun is remembered in this browser. */
export function tusTransport(workspaceId: string): Transport {
  const endpoint = endpointOf(workspaceId);
  const { urlStorage } = defaultOptions;

  const open = (file: File, events: TransferEvents): Transfer => {
    const fingerprint = fingerprintOf(workspaceId, file);
    const forget = async () => {
      const stored = await urlStorage.findUploadsByFingerprint(await fingerprint);
      await Promise.all(stored.map(({ urlStorageKey }) => urlStorage.removeUpload(urlStorageKey)));
    };
    const upload: Upload = new Upload(file, {
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
      onSuccess: () => events.done(upload.url?.split('/').at(-1) ?? ''),
      onError: (error) => {
        const problem = uploadProblem(error);
        if (problem.definite) {
          void forget();
        }
        events.failed(problem);
      },
    });
    const begin = async () => {
      const [previous] = upload.url === null ? await upload.findPreviousUploads() : [];
      if (previous !== undefined) {
        events.resumed(previous.urlStorageKey);
        upload.resumeFromPreviousUpload(previous);
      }
      upload.start();
    };
    return {
      start: () => void begin(),
      pause: () => void upload.abort(),
      // The server may be out of reach; what it keeps then expires by itself.
      cancel: () => void upload.abort(true).catch(() => undefined).then(forget),
    };
  };

  const unfinished = async () => {
    const all = await urlStorage.findAllUploads();
    return all.filter(({ uploadUrl }) => uploadUrl?.includes(`${endpoint}/`)).map((previous) => describe(previous));
  };

  const describe = (previous: PreviousUpload): Unfinished => ({
    key: previous.urlStorageKey,
    fileName: previous.metadata.filename ?? '',
    size: previous.size ?? 0,
    matches: async (file) => previous.urlStorageKey.includes(`::${await fingerprintOf(workspaceId, file)}::`),
    forget: () => {
      void urlStorage.removeUpload(previous.urlStorageKey);
      if (previous.uploadUrl !== null) {
        // Best effort: an upload that nobody goes on with expires on the server anyway.
        void Upload.terminate(previous.uploadUrl).catch(() => undefined);
      }
    },
  });

  return { open, unfinished };
}
