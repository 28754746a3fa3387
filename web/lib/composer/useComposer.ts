import { useRouter } from 'next/navigation';
import { useCallback, useMemo, useState } from 'react';
import type { DefaultsOf } from './defaults';
import { emptyDraft, localTimeOf, type Draft } from './draft';
import { findingsOf, readyAccounts, type Finding } from './findings';
import { kept, keptName } from './kept';
import { sortRefusals } from './refusals';
import { isWaiting, toDraft } from './request';
import { useDraft } from './useDraft';
import { useKnowledge } from './useKnowledge';
import { usePlaceUpload } from './usePlaceUpload';
import { useSubmit, type Intent } from './useSubmit';
import { tellSuccess } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountResponse, PostResponse } from '@/lib/api/types';
import { routes } from '@/lib/routes';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatDayTime } from '@/lib/time/format';

const words = texts.composer;

/** What the address asks a new post to begin with. */
export type Prefill = (draft: Draft) => Draft;

export interface ComposerInput {
  post: PostResponse | null;
  accounts: readonly AccountResponse[];
  prefill: Prefill;
  /** A new post got its id: the address should name it from now on. */
  onCreated: (postId: string) => void;
  /** Read the post again and begin from it. */
  onReload: () => void;
}

/** Everything behind the composer: the draft, what stands in its way, and what becomes of it. */
export function useComposer({ post, accounts, prefill, onCreated, onReload }: ComposerInput) {
  const router = useRouter();
  const { workspace, user } = useWorkspaceContext();
  const [saved, setSaved] = useState<PostResponse | null>(post);
  const [conflict, setConflict] = useState<number | null>(null);
  const [active, setActive] = useState<string | null>(null);

  const opened = useMemo(
    () => ({ draft: post === null ? prefill(emptyDraft(workspace.timeZone)) : toDraft(post, workspace.timeZone), version: post?.version ?? null }),
    // Read once: what happens to the post later is a conflict, and no change under the author's hands.
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const usable = useCallback(
    (draft: Draft) => ({ ...prefill(draft), accounts: draft.accounts.filter(({ accountId }) => accounts.some(({ id }) => id === accountId)) }),
    // eslint-disable-next-line react-hooks/exhaustive-deps
    [],
  );
  const name = keptName(workspace.id, user?.id, saved?.id ?? null);
  const defaultsOf: DefaultsOf = useCallback((accountId) => accounts.find(({ id }) => id === accountId)?.postingDefaults ?? null, [accounts]);
  const editing = useDraft(name, opened, usable, defaultsOf);
  const { draft, dispatch } = editing;
  const placing = usePlaceUpload((mediaId, photo) => dispatch(photo ? { type: 'addPhoto', mediaId } : { type: 'media', mediaId }));
  const { knowledge, offers, askAgain, askTimeAgain } = useKnowledge(draft, accounts, placing.item !== undefined && placing.item.state !== 'failed', workspace.timeZone);
  const findings = findingsOf(draft, knowledge);

  const { submit: send, busy } = useSubmit({
    onSaved: (answered, savedDraft) => {
      editing.settle(savedDraft, answered.version);
      setConflict(null);
      if (saved === null) {
        kept.forget(name);
        onCreated(answered.id);
      }
      setSaved(answered);
    },
    onDone: (answered, { intent, draft: sent }) => {
      if (intent === 'save') {
        setSaved(answered);
        tellSuccess(isScheduled(answered) ? words.savedChanges : words.saved);
        return;
      }
      const localTime = localTimeOf(sent.when);
      tellSuccess(sent.when.now || localTime === null ? words.publishing : words.scheduled(formatDayTime(knowledge.resolution?.resolvedLocalTime ?? localTime)));
      router.push(routes.post(answered.id));
    },
    onRefused: (error, { draft: sent }, savedNow) => {
      const problem = ApiProblem.from(error);
      if (problem.code === 'version_conflict') {
        setConflict(Number(problem.more.currentVersion ?? 0));
        return;
      }
      editing.setRefusals(sortRefusals(problem, sent, savedNow ?? saved));
      askTimeAgain();
    },
  });

  const submit = (intent: Intent, version = editing.version) =>
    send({ draft, saved: saved === null || version === null ? null : { id: saved.id, version }, intent });

  const activeId = draft.accounts.some(({ accountId }) => accountId === active) ? active : (draft.accounts[0]?.accountId ?? null);

  return {
    post: saved,
    accounts,
    draft,
    dispatch,
    defaultsOf,
    dirty: editing.dirty,
    restored: editing.restored,
    discard: editing.discard,
    /** The author leaves and gives the unsaved changes up. */
    giveUp: () => kept.forget(name),
    refusals: editing.refusals,
    knowledge,
    offers,
    askAgain,
    findings,
    ready: readyAccounts(draft, findings),
    activeId,
    setActive,
    placing,
    submit: (intent: Intent) => submit(intent),
    busy,
    conflict: conflict === null ? null : { load: () => (kept.forget(name), onReload()), keep: () => submit('save', conflict) },
    scheduled: saved !== null && isScheduled(saved),
    /** Shows where a finding is mended. */
    jump: ({ accountId, place }: Finding) => {
      if (accountId !== undefined) {
        setActive(accountId);
      }
      // After the account's panel has been drawn.
      setTimeout(() => focusPlace(place), 0);
    },
  };
}

export type Composer = ReturnType<typeof useComposer>;

const isScheduled = ({ publications }: PostResponse) => publications.some(isWaiting);

export const placeId = (place: Finding['place']) => `compose-${place}`;

function focusPlace(place: Finding['place']) {
  const element = document.getElementById(placeId(place));
  element?.scrollIntoView({ block: 'center' });
  element?.focus();
}
