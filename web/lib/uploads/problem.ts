import type { DetailedError } from 'tus-js-client';
import { ApiProblem } from '@/lib/api/problem';
import { texts } from '@/lib/texts';

export interface UploadProblem {
  status: number;
  message: string;
  /** The server said a definite no to this file; asking again gives the same answer. */
  definite: boolean;
}

/** What a failed request of the upload means, in the API's own words where it gave some. */
export function uploadProblem(error: Error): UploadProblem {
  const response = 'originalResponse' in error ? (error as DetailedError).originalResponse : null;
  const status = response?.getStatus() ?? 0;
  if (response === null || status === 0) {
    return { status: 0, message: texts.uploads.failed, definite: false };
  }
  if (status === 401) {
    return { status, message: texts.uploads.signedOut, definite: false };
  }
  const body = bodyOf(response.getBody());
  return {
    status,
    message: body === null ? texts.uploads.failed : ApiProblem.of(status, body).message,
    definite: status >= 400 && status < 500 && status !== 409 && status !== 423 && status !== 429,
  };
}

function bodyOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    // A proxy in between answers in HTML; its words are not for the user.
    return null;
  }
}

/** Worth trying again by itself: the line, a busy upload, a server that is down or restarting. */
export function worthRetrying(error: Error): boolean {
  const { status } = uploadProblem(error);
  return status === 0 || status === 409 || status === 423 || status >= 500;
}
