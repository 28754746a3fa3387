import type { ReactNode } from 'react';
import { Notice } from './Notice';
import { ApiProblem } from '@/lib/api/problem';
import type { ProblemResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** What stands wrong with a thing that exists, in the API's words, with the button that mends it. */
export function ProblemAlert({ problem, action }: { problem: ProblemResponse; action?: ReactNode }) {
  return (
    <Notice tone={problem.action === 'wait' ? 'progress' : problem.action === 'decide' ? 'warning' : 'danger'} action={action}>
      {problem.message}
      {problem.reference !== null && <small> {texts.problems.reference(problem.reference)}</small>}
    </Notice>
  );
}

/** An answer that refused what was just asked. Field messages belong to their fields, not here. */
export function RefusalAlert({ error }: { error: unknown }) {
  return <Notice tone="danger">{ApiProblem.from(error).message}</Notice>;
}
