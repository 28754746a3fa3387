import type { components } from './schema';

/** Names of the API's generated types, so that nobody spells `components['schemas'][…]`. */
type Schemas = components['schemas'];

export type AccountRefResponse = Schemas['AccountRefResponse'];
export type AccountResponse = Schemas['AccountResponse'];
export type AttemptResponse = Schemas['AttemptResponse'];
export type CalendarItemResponse = Schemas['CalendarItemResponse'];
export type CalendarResponse = Schemas['CalendarResponse'];
export type CreatorInfoResponse = Schemas['CreatorInfoResponse'];
export type DemoSignInResponse = Schemas['DemoSignInResponse'];
export type EvidenceResponse = Schemas['EvidenceResponse'];
export type EvidenceVideoResponse = Schemas['EvidenceVideoResponse'];
export type HomePublicationResponse = Schemas['HomePublicationResponse'];
export type HomeResponse = Schemas['HomeResponse'];
export type InstanceResponse = Schemas['InstanceResponse'];
export type MediaFactsResponse = Schemas['MediaFactsResponse'];
export type MediaPageResponse = Schemas['MediaPageResponse'];
export type MediaResponse = Schemas['MediaResponse'];
export type NowResponse = Schemas['NowResponse'];
export type OptionsContract = Schemas['OptionsContract'];
export type PostResponse = Schemas['PostResponse'];
export type ProblemResponse = Schemas['ProblemResponse'];
export type PublicPostResponse = Schemas['PublicPostResponse'];
export type PublicationDetailResponse = Schemas['PublicationDetailResponse'];
export type PublicationEventResponse = Schemas['PublicationEventResponse'];
export type PublicationResponse = Schemas['PublicationResponse'];
export type PublicationState = Schemas['PublicationState'];
export type SavePostRequest = Schemas['SavePostRequest'];
export type ScheduleRequest = Schemas['ScheduleRequest'];
export type ScheduleResponse = Schemas['ScheduleResponse'];
export type SessionResponse = Schemas['SessionResponse'];
export type StepResponse = Schemas['StepResponse'];
export type TimeResolutionResponse = Schemas['TimeResolutionResponse'];
export type TimeZoneResponse = Schemas['TimeZoneResponse'];
export type UserResponse = Schemas['UserResponse'];
export type WaitingResponse = Schemas['WaitingResponse'];
export type WorkspaceResponse = Schemas['WorkspaceResponse'];
