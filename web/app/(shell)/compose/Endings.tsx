'use client';

import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import css from './Composer.module.css';
import { DefaultMark } from './DefaultMark';
import { append, openEndings } from '@/lib/composer/defaults';
import { useComposerContext } from '@/lib/composer/context';
import { texts } from '@/lib/texts';

const words = texts.composer.caption;

/** Says which end of the caption came from defaults, and offers those that did not go in by themselves. */
export function Endings() {
  const { accounts, draft, dispatch, defaultsOf } = useComposerContext();
  const placed = draft.ending ?? null;
  const open = openEndings(draft, defaultsOf);
  const nameOf = (accountId: string | undefined) => {
    const account = accounts.find(({ id }) => id === accountId);
    return account === undefined ? '' : account.nickname || account.username;
  };
  const type = (caption: string) => dispatch({ type: 'caption', caption });
  if (placed === null && open.length === 0) {
    return null;
  }
  return (
    <div className={css.endings}>
      {placed !== null && (
        <>
          <DefaultMark>{draft.accounts.length === 1 ? words.fromDefaults(nameOf(draft.accounts[0]?.accountId)) : words.fromManyDefaults}</DefaultMark>
          <Button size="compact-xs" variant="subtle" color="gray" c="dimmed" onClick={() => type(draft.caption.slice(0, -placed.length).trimEnd())}>
            {words.removeEnding}
          </Button>
        </>
      )}
      {open.length > 0 && <span>{words.endings}</span>}
      {open.map(({ ending, accountIds }) => (
        <Button
          key={ending}
          className={css.ending}
          size="compact-xs"
          variant="default"
          leftSection={<IconPlus size={13} aria-hidden />}
          aria-label={words.addEnding(ending, accountIds.map(nameOf).join(', '))}
          title={accountIds.map(nameOf).join(', ')}
          onClick={() => type(append(draft.caption, ending))}
        >
          <span className="cw-clip">{ending}</span>
        </Button>
      ))}
    </div>
  );
}
