'use client';

import { UnstyledButton } from '@mantine/core';
import { IconArrowRight } from '@tabler/icons-react';
import css from './Composer.module.css';
import { useComposerContext } from '@/lib/composer/context';
import type { Finding } from '@/lib/composer/findings';
import { texts } from '@/lib/texts';

const words = texts.composer;
const SHOWN = 4;

/** Why it cannot be published yet; each line leads to where it is mended. */
export function TodoList({ id, findings }: { id: string; findings: readonly Finding[] }) {
  const { knowledge, jump } = useComposerContext();
  if (findings.length === 0) {
    return null;
  }
  const text = ({ accountId, message }: Finding) => (accountId === undefined ? message : words.todo.forAccount(knowledge.accounts[accountId]?.handle ?? '', message));
  return (
    <div id={id} className={css.todo}>
      <p>{words.actions.notYet}</p>
      <ul>
        {findings.slice(0, SHOWN).map((finding) => (
          <li key={`${finding.accountId}/${finding.place}/${finding.message}`}>
            <UnstyledButton onClick={() => jump(finding)}>
              <IconArrowRight size={13} aria-hidden />
              {text(finding)}
            </UnstyledButton>
          </li>
        ))}
        {findings.length > SHOWN && <li className={css.quiet}>{words.actions.more(findings.length - SHOWN)}</li>}
      </ul>
    </div>
  );
}
