import type { PublicationResponse, PublicationState, ScheduleResponse } from '@/lib/api/types';

/** What needs a person first, then what moves, then the rest. */
const ORDER: readonly PublicationState[] = ['failed', 'uncertain', 'publishing', 'processing', 'parked', 'scheduled', 'draft', 'delivered', 'published', 'cancelled'];

export const countStates = (publications: readonly PublicationResponse[]): { state: PublicationState; count: number }[] =>
  ORDER.map((state) => ({ state, count: publications.filter((publication) => publication.state === state).length })).filter(({ count }) => count > 0);

/** The earliest time of a post that counts, and whether its publications have different ones. */
export function firstSchedule(publications: readonly PublicationResponse[]): { schedule: ScheduleResponse | null; several: boolean } {
  const schedules = publications.flatMap(({ state, schedule }) => (schedule === null || state === 'draft' || state === 'cancelled' ? [] : [schedule]));
  const [first] = [...schedules].sort((a, b) => a.instant.localeCompare(b.instant));
  return { schedule: first ?? null, several: schedules.some(({ instant }) => instant !== first?.instant) };
}

/** How many have a time that is still to come: what a deletion cancels. */
export const waitingCount = (publications: readonly PublicationResponse[]): number => publications.filter(({ state, uploadedAhead }) => state === 'scheduled' || uploadedAhead).length;
