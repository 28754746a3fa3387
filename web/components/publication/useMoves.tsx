'use client';

import { useState } from 'react';
import { GapDialog } from './GapDialog';
import { gapOf, tellRefusal } from './refusals';
import { tellMoved } from './tellMoved';
import { ApiProblem } from '@/lib/api/problem';
import type { PublicationResponse, TimeResolutionResponse } from '@/lib/api/types';
import { type NewTime, undoOf } from '@/lib/calendar/moves';
import { useMovePublication } from '@/lib/publications/move';
import { texts } from '@/lib/texts';
import { formatDayTime } from '@/lib/time/format';
import { localAt } from '@/lib/time/local';

/** Done; or a skipped time that the user is being asked about; or why not. */
export type MoveOutcome = 'moved' | 'asked' | ApiProblem;

interface Asked {
  publication: PublicationResponse;
  time: NewTime;
  resolution: TimeResolutionResponse;
}

/** What the clock will show; where it skips the chosen time, that is the shifted one. */
const timeOfPublishing = ({ schedule }: PublicationResponse): string | undefined =>
  schedule?.shifted ? localAt(schedule.instant, schedule.offsetMinutes) : schedule?.localTime;

/** Moves publications: a skipped time is asked about, a done move can be undone. `dialog` has to be drawn. */
export function useMoves() {
  const { mutateAsync, isPending } = useMovePublication();
  const [asked, setAsked] = useState<Asked | null>(null);

  async function move(publication: PublicationResponse, time: NewTime, how: { acceptShift?: boolean; back?: boolean } = {}): Promise<MoveOutcome> {
    try {
      const after = await mutateAsync({ id: publication.id, version: publication.version, time, acceptShift: how.acceptShift });
      const undo = how.back ? null : undoOf(publication);
      const say = how.back ? texts.publicationActions.movedBack : texts.publicationActions.moved;
      tellMoved(publication.id, say(formatDayTime(timeOfPublishing(after) ?? time.localTime)), undo && (() => void goBack(after, undo)));
      return 'moved';
    } catch (error) {
      const problem = ApiProblem.from(error);
      const resolution = gapOf(problem);
      if (resolution === null) {
        return problem;
      }
      setAsked({ publication, time, resolution });
      return 'asked';
    }
  }

  /** The notice that offered the way back is gone by now: nobody else is there to say why there is none. */
  async function goBack(publication: PublicationResponse, time: NewTime): Promise<void> {
    const outcome = await move(publication, time, { acceptShift: true, back: true });
    if (outcome instanceof ApiProblem) {
      tellRefusal(outcome);
    }
  }

  const dialog = <GapDialog asked={asked} pending={isPending} close={() => setAsked(null)} confirm={({ publication, time }) => move(publication, time, { acceptShift: true })} />;
  return { move, dialog };
}
