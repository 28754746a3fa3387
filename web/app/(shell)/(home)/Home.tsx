'use client';

import { Attention } from './Attention';
import { Counts } from './Counts';
import { FirstRun } from './FirstRun';
import css from './Home.module.css';
import { LateNotice } from '@/components/LateNotice';
import { NextPublications } from './NextPublications';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Page } from '@/components/Page';
import { useFirstRun } from '@/lib/home/firstRun';
import { useHome } from '@/lib/home/home';
import { texts } from '@/lib/texts';
import { formatDay } from '@/lib/time/format';

export function Home() {
  const { data: home, isError, error, refetch } = useHome();
  const firstRun = useFirstRun(home);
  const title = texts.home.title;

  if (home === undefined) {
    return <Page title={title}>{isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} />}</Page>;
  }
  // A new workspace is taught its first steps instead of being shown zeros.
  return (
    <Page title={title} aside={formatDay(home.today)}>
      {firstRun ? (
        <FirstRun accounts={home.counts.accounts} />
      ) : (
        <>
          {home.counts.late > 0 && (
            <div className={css.notice}>
              <LateNotice count={home.counts.late} />
            </div>
          )}
          <Counts counts={home.counts} />
          <div className={css.columns}>
            <NextPublications home={home} />
            <Attention home={home} />
          </div>
        </>
      )}
    </Page>
  );
}
