import { useCreatorInfos } from './creatorInfo';
import type { AccountKnowledge, Knowledge } from './findings';
import type { Draft } from './draft';
import { photoIds } from './photos';
import { deciding, useTimeResolutions, zonesOf } from './time';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountResponse, CreatorInfoResponse } from '@/lib/api/types';
import { useMedia, useMediaOf } from '@/lib/media/media';
import { texts } from '@/lib/texts';

/** What the page knows about everything the draft names. */
export function useKnowledge(draft: Draft, accounts: readonly AccountResponse[], uploading: boolean, workspaceZone: string) {
  const byId = new Map(accounts.map((account) => [account.id, account]));
  const connected = draft.accounts.map(({ accountId }) => accountId).filter((id) => byId.get(id)?.state === 'connected');
  const infos = useCreatorInfos(connected);
  const media = useMedia(draft.mediaId);
  const photos = useMediaOf(photoIds(draft));
  const chosen = draft.accounts.flatMap(({ accountId }) => byId.get(accountId) ?? []);
  const zones = zonesOf(chosen, workspaceZone);
  const resolutions = useTimeResolutions(draft.when, zones.length === 0 ? [workspaceZone] : zones);

  const known: Record<string, AccountKnowledge> = {};
  const offers: Record<string, CreatorInfoResponse | undefined> = {};
  for (const { accountId } of draft.accounts) {
    const account = byId.get(accountId);
    const query = infos[connected.indexOf(accountId)];
    const error = query === undefined ? (account?.problem?.message ?? texts.composer.accounts.disconnected) : query.isError && query.data === undefined ? ApiProblem.from(query.error).message : null;
    known[accountId] = { handle: texts.common.handle(account?.username ?? ''), info: query?.data, error, disconnected: query === undefined, closed: account?.closedFeatures };
    offers[accountId] = query?.data;
  }

  const mediaGone = media.error instanceof ApiProblem && media.error.status === 404;
  const knowledge: Knowledge = { media: mediaGone ? null : media.data, photos, uploading, accounts: known, resolution: deciding(resolutions.data), resolutions: resolutions.data };
  const askAgain = (accountId: string) => void infos[connected.indexOf(accountId)]?.refetch();
  return { knowledge, offers, askAgain, askTimeAgain: resolutions.refetch };
}
