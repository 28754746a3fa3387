'use client';

import { ProofFiles } from './ProofFiles';
import css from './Settings.module.css';
import { SitePageForm } from './SitePageForm';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { Notice } from '@/components/Notice';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { useSite } from '@/lib/settings/site';
import { texts } from '@/lib/texts';

/** Terms, privacy policy and TikTok's proof files: what everybody may see of this instance. */
export function SitePages() {
  const administers = useWorkspaceContext().user?.isAdministrator ?? false;
  const { data, isError, error, refetch } = useSite(administers);
  const words = texts.settings.site;
  if (!administers) {
    return <Notice tone="neutral">{words.onlyAdministrators}</Notice>;
  }
  if (data === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={2} height={220} />;
  }
  return (
    <section className={css.section}>
      <div className={css.heading}>
        <h2>{words.title}</h2>
      </div>
      <p className={css.intro}>{words.intro}</p>
      {data.pages.map((page) => (
        <SitePageForm key={`${page.kind} ${page.text}`} page={page} />
      ))}
      <ProofFiles files={data.files} />
    </section>
  );
}
