'use client';

import { useState } from 'react';
import { tellRefusal } from './refusals';
import type { MoveOutcome } from './useMoves';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { ApiProblem } from '@/lib/api/problem';
import type { PublicationResponse, TimeResolutionResponse } from '@/lib/api/types';
import type { NewTime } from '@/lib/calendar/moves';
import { texts } from '@/lib/texts';
import { formatTime } from '@/lib/time/format';

interface Question {
  publication: PublicationResponse;
  time: NewTime;
  resolution: TimeResolutionResponse;
}

interface GapDialogProps {
  asked: Question | null;
  pending: boolean;
  confirm: (question: Question) => Promise<MoveOutcome>;
  close: () => void;
}

/** The chosen time does not exist on that day: says what it becomes, and moves only when that is confirmed. */
export function GapDialog({ asked, pending, confirm, close }: GapDialogProps) {
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const words = texts.publicationActions.gap;
  const end = () => {
    setRefusal(null);
    close();
  };
  const accept = async () => {
    const outcome = asked && (await confirm(asked));
    if (outcome instanceof ApiProblem && outcome.code !== 'version_conflict') {
      setRefusal(outcome);
      return;
    }
    // After a conflict the question stands on something old: asked again, it would be refused again.
    if (outcome instanceof ApiProblem) {
      tellRefusal(outcome);
    }
    end();
  };
  return (
    <ConfirmDialog
      opened={asked !== null}
      title={words.title}
      message={asked?.resolution.message}
      confirm={asked ? words.confirm(formatTime(asked.resolution.resolvedLocalTime)) : ''}
      pending={pending}
      error={refusal ?? undefined}
      onConfirm={() => void accept()}
      onClose={end}
    />
  );
}
