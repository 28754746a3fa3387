'use client';

import { Attention } from './Attention';
import { Counts } from './Counts';
import { FirstRun } from './FirstRun';
import css from './Home.module.css';
import { NextPublications } from './NextPublications';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Page } from '@/components/Page';
import { useHome } from '@/lib/home/home';
import { texts } from '@/lib/texts';
import { formatDay } from '@/lib/time/format';

export function Home() {
  const { data: home, isError, error, refetch } = useHome();
  const title = texts.home.title;

  if (home === undefined) {
    return <Page title={title}>{isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={6} />}</Page>;
  }
  // While nothing was ever scheduled the page teaches the first steps instead of showing zeros.
  const { counts } = home;
  const fresh = counts.scheduled === 0 && counts.publishedToday === 0 && counts.failed === 0 && home.next.length === 0;
  return (
    <Page title={title} aside={formatDay(home.today)}>
      {fresh && <FirstRun accounts={counts.accounts} />}
      {!(fresh && counts.accounts === 0) && (
        <>
          <Counts counts={counts} />
          <div className={css.columns}>
            <NextPublications home={home} />
            <Attention home={home} />
          </div>
        </>
      )}
    </Page>
  );
}
