import { tellProblem } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import type { TimeResolutionResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

/** Why something did not happen. After a conflict the page has loaded again by itself, so nobody is told to do it. */
export function tellRefusal(error: unknown): void {
  const problem = ApiProblem.from(error);
  tellProblem(problem.code === 'version_conflict' ? new ApiProblem(problem.status, problem.code, texts.publicationActions.conflict) : problem);
}

/** What the skipped time would become, when that is why the answer was no. */
export function gapOf(problem: ApiProblem): TimeResolutionResponse | null {
  const { resolution } = problem.more;
  const isGap = problem.code === 'in_a_gap' && typeof resolution === 'object' && resolution !== null && 'resolvedLocalTime' in resolution;
  return isGap ? (resolution as TimeResolutionResponse) : null;
}
