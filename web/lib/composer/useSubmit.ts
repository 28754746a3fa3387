import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useRef } from 'react';
import type { Draft } from './draft';
import { savePost, schedulePost, type Saved } from './save';
import type { PostResponse } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';

export type Intent = 'save' | 'publish';

interface Submission {
  draft: Draft;
  saved: Saved;
  intent: Intent;
}

interface SubmitEvents {
  /** The content is saved, whatever becomes of the schedule. */
  onSaved: (post: PostResponse, draft: Draft) => void;
  onDone: (post: PostResponse, submission: Submission) => void;
  onRefused: (error: unknown, submission: Submission, saved: PostResponse | null) => void;
}

/** Saves, and schedules or publishes with the version that saving answered. One at a time: a double click is one request. */
export function useSubmit({ onSaved, onDone, onRefused }: SubmitEvents) {
  const { id: workspaceId } = useWorkspace();
  const client = useQueryClient();
  const running = useRef(false);
  const savedNow = useRef<PostResponse | null>(null);

  const mutation = useMutation({
    mutationFn: async ({ draft, saved, intent }: Submission) => {
      const post = await savePost(workspaceId, draft, saved);
      savedNow.current = post;
      onSaved(post, draft);
      return intent === 'save' ? post : schedulePost(workspaceId, draft, post);
    },
    onSuccess: onDone,
    onError: (error, submission) => onRefused(error, submission, savedNow.current),
    onSettled: () => {
      running.current = false;
      void client.invalidateQueries({ queryKey: ['workspace', workspaceId], predicate: ({ queryKey }) => queryKey[2] !== 'creator-info' && queryKey[3] !== 'edit' });
    },
  });

  const submit = (submission: Submission) => {
    if (!running.current) {
      running.current = true;
      savedNow.current = null;
      mutation.mutate(submission);
    }
  };
  return { submit, busy: mutation.isPending ? mutation.variables.intent : null };
}
