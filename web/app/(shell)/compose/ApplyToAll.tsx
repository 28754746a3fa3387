'use client';

import { Button } from '@mantine/core';
import { IconCopyCheck } from '@tabler/icons-react';
import { useState } from 'react';
import css from './Composer.module.css';
import { copyToAll } from '@/lib/composer/copyToAll';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.settings;

/** Copies these choices to the other accounts, where each of them offers the same; says where it does not. */
export function ApplyToAll({ accountId }: { accountId: string }) {
  const { draft, dispatch, offers, knowledge } = useComposerContext();
  const [result, setResult] = useState<string | null>(null);

  const apply = () => {
    const { applied, partly } = copyToAll(draft.accounts, accountId, offers);
    dispatch({ type: 'copy', accountId, offers });
    const left = partly.map((id) => knowledge.accounts[id]?.handle ?? '').join(', ');
    setResult(partly.length === 0 ? words.applied(applied.length) : words.appliedExcept(applied.length, left));
  };

  return (
    <div className={css.apply}>
      <Button size="xs" variant="default" leftSection={<IconCopyCheck size={15} aria-hidden />} onClick={apply}>
        {words.applyAll}
      </Button>
      <p role="status" className={css.quiet}>
        {result}
      </p>
    </div>
  );
}
