'use client';

import { Button, SegmentedControl, Switch, Textarea } from '@mantine/core';
import { IconCopy } from '@tabler/icons-react';
import { useId, useState } from 'react';
import { CopyDefaults } from './CopyDefaults';
import css from './Defaults.module.css';
import { NeverPreset } from './NeverPreset';
import panel from '../panel/Panel.module.css';
import { RefusalAlert } from '@/components/ProblemAlert';
import { tellSuccess } from '@/components/notices';
import { ENDING_LIMIT, useSavePostingDefaults } from '@/lib/accounts/defaults';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountResponse, PostingDefaultsResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountDefaults;

export function DefaultsForm({ account, defaults }: { account: AccountResponse; defaults: PostingDefaultsResponse }) {
  const save = useSavePostingDefaults(account.id, () => tellSuccess(words.saved(account.username)));
  const [mode, setMode] = useState(defaults.mode);
  const [aiGenerated, setAi] = useState(defaults.aiGenerated);
  const [captionEnding, setEnding] = useState(defaults.captionEnding);
  const [copying, setCopying] = useState(false);
  const length = captionEnding.trim().length;
  const changed = mode !== defaults.mode || aiGenerated !== defaults.aiGenerated || captionEnding.trim() !== defaults.captionEnding;
  const unsaved = changed || defaults.version === 0;
  const hint = useId();
  const refused = save.error === null ? {} : ApiProblem.from(save.error).fieldMessages;
  const submit = () => save.mutate({ version: defaults.version, mode, aiGenerated, captionEnding });

  return (
    <>
      <p className={panel.quiet}>{words.intro}</p>
      {save.error !== null && refused.captionEnding === undefined && <RefusalAlert error={save.error} />}
      <div>
        <h3 className={panel.heading}>{words.mode}</h3>
        <SegmentedControl
          fullWidth
          aria-label={words.mode}
          data={[
            { value: 'direct', label: words.direct },
            { value: 'inbox', label: words.inbox },
          ]}
          value={mode}
          onChange={(value) => setMode(value === 'inbox' ? 'inbox' : 'direct')}
        />
        <p className={css.hint}>{mode === 'inbox' ? words.inboxHint : words.directHint}</p>
      </div>
      <Switch label={words.ai} description={words.aiHint} checked={aiGenerated} onChange={(event) => setAi(event.currentTarget.checked)} />
      <Textarea
        label={words.ending}
        description={words.endingHint}
        placeholder={words.endingPlaceholder}
        autosize
        minRows={2}
        maxRows={8}
        value={captionEnding}
        error={length > ENDING_LIMIT ? words.endingTooLong(length - ENDING_LIMIT) : refused.captionEnding}
        onChange={(event) => {
          setEnding(event.currentTarget.value);
          save.reset();
        }}
      />
      <NeverPreset />
      <div className={css.foot}>
        <Button
          variant="default"
          leftSection={<IconCopy size={15} aria-hidden />}
          disabled={unsaved}
          aria-describedby={unsaved ? hint : undefined}
          onClick={() => setCopying(true)}
        >
          {words.copy}
        </Button>
        <Button disabled={!changed || length > ENDING_LIMIT} loading={save.isPending} onClick={submit}>
          {words.save}
        </Button>
      </div>
      {unsaved && (
        <p id={hint} className={css.first}>
          {words.copyFirst}
        </p>
      )}
      {copying && <CopyDefaults account={account} version={defaults.version} close={() => setCopying(false)} />}
    </>
  );
}
