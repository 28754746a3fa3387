import type { PostResponse } from '@/lib/api/types';
import { firstSchedule } from '@/lib/posts/summary';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatDayTime, formatNearDayTime } from '@/lib/time/format';
import type { Now } from '@/lib/time/now';
import { formatRelative } from '@/lib/time/relative';
import { cityOf } from '@/lib/time/zones';

/** When it is published first; while it has no time, when it was saved. */
export function PostTime({ post, now }: { post: PostResponse; now: Now | undefined }) {
  const { timeZone } = useWorkspace();
  const { schedule, several } = firstSchedule(post.publications);
  if (now === undefined) {
    return null;
  }
  if (schedule === null) {
    return <time dateTime={post.updatedAt}>{texts.posts.saved(formatRelative(post.updatedAt, now.instant))}</time>;
  }
  const when =
    schedule.timeZone === timeZone ? formatNearDayTime(schedule.localTime, now.localTime) : `${formatDayTime(schedule.localTime, now.localTime)} ${cityOf(schedule.timeZone)}`;
  return <time dateTime={schedule.instant}>{several ? texts.posts.from(when) : when}</time>;
}
