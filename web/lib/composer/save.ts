import { localTimeOf, type Draft } from './draft';
import { isOpen, isWaiting, sameContent, toSaveRequest, toScheduleRequest } from './request';
import { answer, api } from '@/lib/api/client';
import { ApiProblem } from '@/lib/api/problem';
import type { PostResponse } from '@/lib/api/types';

/** The post as it was last read or saved. */
export type Saved = Pick<PostResponse, 'id' | 'version'> | null;

const isConflict = (error: unknown) => error instanceof ApiProblem && error.code === 'version_conflict';

const readPost = (workspaceId: string, postId: string) =>
  answer(api.GET('/api/v1/workspaces/{workspaceId}/posts/{postId}', { params: { path: { workspaceId, postId } } }));

/** Saves the draft. A conflict with our own earlier save, whose answer got lost, is none. */
export async function savePost(workspaceId: string, draft: Draft, saved: Saved): Promise<PostResponse> {
  if (saved === null) {
    return answer(api.POST('/api/v1/workspaces/{workspaceId}/posts', { params: { path: { workspaceId } }, body: toSaveRequest(draft, null) }));
  }
  try {
    return await answer(
      api.PUT('/api/v1/workspaces/{workspaceId}/posts/{postId}', { params: { path: { workspaceId, postId: saved.id } }, body: toSaveRequest(draft, saved.version) }),
    );
  } catch (error) {
    if (isConflict(error)) {
      const current = await readPost(workspaceId, saved.id);
      if (sameContent(current, draft)) {
        return current;
      }
    }
    throw error;
  }
}

/** Gives the saved post its time. When a repeated request finds that it was done already, that is what was asked for. */
export async function schedulePost(workspaceId: string, draft: Draft, post: PostResponse): Promise<PostResponse> {
  try {
    return await answer(
      api.PUT('/api/v1/workspaces/{workspaceId}/posts/{postId}/schedule', { params: { path: { workspaceId, postId: post.id } }, body: toScheduleRequest(draft, post.version) }),
    );
  } catch (error) {
    if (isConflict(error)) {
      const current = await readPost(workspaceId, post.id);
      if (isScheduledAs(draft, current)) {
        return current;
      }
    }
    throw error;
  }
}

// Done already: nothing waits for a time any more, or everything that waits has just this one.
function isScheduledAs({ when }: Draft, { publications }: PostResponse): boolean {
  const waiting = publications.filter(isOpen);
  const localTime = localTimeOf(when);
  return (
    publications.length > 0 &&
    waiting.every((one) => !when.now && isWaiting(one) && one.schedule?.timeZone === when.timeZone && localTime !== null && one.schedule.localTime.startsWith(localTime))
  );
}
