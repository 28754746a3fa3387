'use client';

import { useLiveEvents } from '@/lib/live/useLiveEvents';
import { useWorkspace } from '@/lib/session/workspace';

/** Shows nothing; keeps what the pages show up to date. */
export function LiveEvents() {
  useLiveEvents(useWorkspace().id);
  return null;
}
