import type { PublicationState, StepResponse } from '@/lib/api/types';

/** What open pages hear. Data never holds captions or secrets: pages read the truth again. */
export type LiveEvent =
  | { kind: 'publication'; data: PublicationLiveData }
  | { kind: 'media'; data: { id: string; state: string; version: number } }
  | { kind: 'account'; data: { id: string; state: string; version: number } }
  /** A group's name, colour or accounts. */
  | { kind: 'accountGroup'; data: { id: string; version: number } }
  /** TikTok stopped or started to work for an app: what waits for it says so. */
  | { kind: 'circuit'; data: { developerAppId: string; open: boolean; retryAt: string | null } }
  /** A setting of the workspace. */
  | { kind: 'workspace'; data: { id: string; version: number } }
  /** Publishing is held or released, for the whole server. */
  | { kind: 'hold'; data: { epoch: number; held: boolean } }
  /** The stream was interrupted: something may have been missed. */
  | { kind: 'resync' };

export interface PublicationLiveData {
  id: string;
  postId: string;
  accountId: string;
  state: PublicationState;
  step: StepResponse;
  version: number;
}

export const LIVE_KINDS = ['publication', 'media', 'account', 'accountGroup', 'circuit', 'workspace', 'hold'] as const;
