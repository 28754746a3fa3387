import type { AccountGroupResponse, AccountHealthResponse, AccountResponse, HomePublicationResponse, HomeResponse, InstanceResponse, NowResponse, PublicationResponse, SessionResponse } from '@/lib/api/types';

export const WORKSPACE = '0199c0de-0000-7000-8000-000000000001';
export const workspacePath = (rest: string) => `/api/v1/workspaces/${WORKSPACE}${rest}`;

export const session: SessionResponse = {
  user: { id: '0199c0de-0000-7000-8000-0000000000aa', email: 'owner@example.test', displayName: 'Sample Owner', isAdministrator: true },
  workspaces: [{ id: WORKSPACE, name: 'Sample workspace', timeZone: 'Europe/Berlin', role: 'owner', version: 1 }],
};

export const instance: InstanceResponse = { name: 'Cuewright', version: '0.1.0', demo: null, standInUrl: null, mediaTools: true, canPull: false };

export const now: NowResponse = { localTime: '2026-11-25T11:00:00', timeZone: 'Europe/Berlin', offsetMinutes: 60, instant: '2026-11-25T10:00:00+00:00' };

export const account = (over: Partial<AccountResponse> = {}): AccountResponse => ({
  id: '0199c0de-0000-7000-8000-000000000101',
  username: 'bakehouse',
  nickname: 'Bakehouse North',
  avatarUrl: null,
  profileUrl: 'https://www.tiktok.com/@bakehouse',
  state: 'connected',
  problem: null,
  pausedAt: null,
  timeZone: null,
  tags: [],
  groupIds: [],
  scopes: ['user.info.basic', 'video.publish'],
  closedFeatures: [],
  postingDefaults: null,
  app: { id: '0199c0de-0000-7000-8000-0000000000b1', name: 'Sample app', mode: 'audited' },
  connectedAt: '2026-10-01T09:00:00+00:00',
  consentEndsAt: '2027-10-01T09:00:00+00:00',
  scheduledCount: 3,
  nextPublishAt: '2026-11-25T12:00:00+00:00',
  version: 1,
  ...over,
});

export const group = (over: Partial<AccountGroupResponse> = {}): AccountGroupResponse => ({
  id: '0199c0de-0000-7000-8000-000000000501',
  name: 'Food & drink',
  colour: 'orange',
  accountCount: 1,
  version: 1,
  ...over,
});

export const health = (over: Partial<AccountHealthResponse> = {}): AccountHealthResponse => ({
  accountId: '0199c0de-0000-7000-8000-000000000101',
  grade: 'healthy',
  reasons: [],
  appName: 'Main app',
  appMode: 'audited',
  pausedAt: null,
  accessEndsAt: '2026-11-25T20:00:00+00:00',
  consentEndsAt: '2027-10-01T09:00:00+00:00',
  closedFeatures: [],
  lastCheck: null,
  lastSuccessAt: null,
  lastWeek: { published: 0, failed: 0, errorRate: null },
  lastMonth: { published: 9, failed: 1, errorRate: 0.1 },
  latestFailure: null,
  caps: { postsLastDay: 2, learnedDailyCap: null, pendingDrafts: 0, maxPendingDrafts: 5, appUsersLastDay: null, maxAppUsers: null },
  forecast: { scheduledCount: 3, nextPublishAt: '2026-11-25T12:00:00+00:00', doomedCount: 0, reconnectBy: '2027-10-01T09:00:00+00:00' },
  ...over,
});

export const publication = (over: Partial<PublicationResponse> = {}): PublicationResponse => ({
  id: '0199c0de-0000-7000-8000-000000000201',
  postId: '0199c0de-0000-7000-8000-000000000301',
  account: { id: '0199c0de-0000-7000-8000-000000000101', username: 'bakehouse', nickname: 'Bakehouse North', avatarUrl: null, profileUrl: 'https://www.tiktok.com/@bakehouse' },
  state: 'scheduled',
  step: { name: 'waiting', percent: null },
  schedule: { localTime: '2026-11-25T13:00:00', timeZone: 'Europe/Berlin', offsetMinutes: 60, instant: '2026-11-25T12:00:00+00:00', shifted: false },
  waiting: null,
  problem: null,
  risks: [],
  lateBySeconds: null,
  uploadedAhead: false,
  options: {
    privacyLevel: 'PUBLIC_TO_EVERYONE',
    allowComment: true,
    allowDuet: false,
    allowStitch: false,
    disclosure: { yourBrand: false, brandedContent: false },
    aiGenerated: false,
    autoAddMusic: false,
  },
  publishedAt: null,
  verifiedAt: null,
  saidOutAt: null,
  tikTokPostId: null,
  tikTokUrl: null,
  version: 4,
  ...over,
});

export const homeRow = (over: Partial<PublicationResponse> = {}, caption = 'Croissants at five'): HomePublicationResponse => ({
  publication: publication(over),
  caption,
  thumbnailUrl: null,
  localTime: '2026-11-25T13:00:00',
  photoCount: 0,
});

export const home = (over: Partial<HomeResponse> = {}): HomeResponse => ({
  today: '2026-11-25',
  timeZone: 'Europe/Berlin',
  next: [homeRow()],
  attention: [],
  atRisk: [],
  counts: { accounts: 12, scheduled: 1248, publishedToday: 17, failed: 0, late: 0, atRisk: 0 },
  ...over,
});
