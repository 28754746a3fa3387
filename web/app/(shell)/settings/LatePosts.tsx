'use client';

import { Select } from '@mantine/core';
import css from './Settings.module.css';
import { ErrorState } from '@/components/ErrorState';
import { LoadingRows } from '@/components/LoadingRows';
import { tellProblem, tellSuccess } from '@/components/notices';
import { useLatePolicy, useSaveLatePolicy } from '@/lib/late/policy';
import { ruleOf, ruleOptions, wordOf } from '@/lib/late/rule';
import { texts } from '@/lib/texts';

const words = texts.late.setting;

/** What becomes of late posts that say nothing themselves; saved as it is chosen. */
export function LatePosts() {
  const { data, isError, error, refetch } = useLatePolicy();
  const save = useSaveLatePolicy();
  if (data === undefined) {
    return isError ? <ErrorState error={error} retry={() => void refetch()} /> : <LoadingRows rows={1} height={120} />;
  }
  return (
    <section className={css.section}>
      <div className={css.heading}>
        <h2>{words.title}</h2>
      </div>
      <p className={css.intro}>{words.message}</p>
      <Select
        label={words.label}
        maw={360}
        data={ruleOptions(data)}
        value={save.isPending ? wordOf(save.variables.rule) : wordOf(data)}
        disabled={save.isPending}
        onChange={(word) => word !== null && save.mutate({ rule: ruleOf(word), version: data.version }, { onSuccess: () => tellSuccess(words.saved), onError: tellProblem })}
        allowDeselect={false}
      />
    </section>
  );
}
