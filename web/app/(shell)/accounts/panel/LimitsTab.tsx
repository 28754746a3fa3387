'use client';

import { Caps } from './HealthFacts';
import css from './Panel.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { ProblemAlert } from '@/components/ProblemAlert';
import type { AccountRow } from '@/lib/accounts/rows';
import type { CreatorInfoResponse } from '@/lib/api/types';
import { useCreatorInfos } from '@/lib/composer/creatorInfo';
import { privacyText } from '@/lib/composer/findings';
import { texts } from '@/lib/texts';

const words = texts.accounts.limits;

/** What TikTok lets the account post right now: asked when the tab opens, never from memory. */
export function LimitsTab({ account, health }: AccountRow) {
  const [{ data: info, isError, error, refetch } = {} as ReturnType<typeof useCreatorInfos>[number]] = useCreatorInfos([account.id]);
  if (info === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={4} height={36} />;
  }
  return (
    <>
      {info.problem === null ? <Limits info={info} /> : <ProblemAlert problem={info.problem} />}
      {health !== undefined && <Caps caps={health.caps} />}
    </>
  );
}

function Limits({ info }: { info: CreatorInfoResponse }) {
  const { seconds, minutes, on, off } = words;
  const longest = info.maxVideoDurationSeconds;
  const rows: [string, string][] = [
    [words.duration, longest < 120 ? seconds(longest) : minutes(Math.floor(longest / 60), longest % 60)],
    [words.comments, info.commentDisabled ? off : on],
    [words.duets, info.duetDisabled ? off : on],
    [words.stitches, info.stitchDisabled ? off : on],
  ];
  return (
    <>
      <p className={css.quiet}>{words.asked}</p>
      <section aria-labelledby="limits-audience">
        <h3 className={css.heading} id="limits-audience">
          {words.audience}
        </h3>
        <ul className={css.plain}>
          {info.privacyLevelOptions.map((level) => (
            <li key={level}>{privacyText(level)}</li>
          ))}
        </ul>
      </section>
      <dl className={css.facts}>
        {rows.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
    </>
  );
}
