import { Badge } from '@/components/Badge';
import { StateBadge, stateLooks } from '@/components/StateBadge';
import type { PublicationResponse } from '@/lib/api/types';
import { countStates } from '@/lib/posts/summary';
import { texts } from '@/lib/texts';

/** How a post stands as a whole: one badge while all its publications agree, else how many are where. */
export function StateSummary({ publications }: { publications: readonly PublicationResponse[] }) {
  const [first] = publications;
  if (first === undefined) {
    return <StateBadge state="draft" />;
  }
  const counts = countStates(publications);
  if (counts.length === 1) {
    return <StateBadge state={first.state} step={publications.length === 1 ? first.step : undefined} />;
  }
  return counts.map(({ state, count }) => (
    <Badge key={state} tone={stateLooks[state].tone} icon={stateLooks[state].icon} text={texts.posts.stateCount(count, texts.publications.states[state])} />
  ));
}
