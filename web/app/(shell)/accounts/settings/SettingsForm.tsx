'use client';

import { Button, Checkbox, TagsInput } from '@mantine/core';
import { useState } from 'react';
import { AddSlot } from './AddSlot';
import { NextSlots } from './NextSlots';
import css from './Settings.module.css';
import { Week } from './Week';
import panel from '../panel/Panel.module.css';
import { RefusalAlert } from '@/components/ProblemAlert';
import { tellSuccess } from '@/components/notices';
import { ZoneSelect } from '@/components/ZoneSelect';
import { useSaveAccountSettings, withSlots } from '@/lib/accounts/settings';
import type { AccountResponse, AccountSettingsResponse, SlotContract } from '@/lib/api/types';
import { useWorkspace } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';

const words = texts.accountSettings;

export function SettingsForm({ account, settings }: { account: AccountResponse; settings: AccountSettingsResponse }) {
  const workspace = useWorkspace();
  const save = useSaveAccountSettings(account.id, () => tellSuccess(words.saved(account.username)));
  const [timeZone, setTimeZone] = useState(settings.timeZone);
  const [tags, setTags] = useState<string[]>([...settings.tags]);
  const [slots, setSlots] = useState<SlotContract[]>([...settings.slots]);
  const changed = JSON.stringify([timeZone, tags, slots]) !== JSON.stringify([settings.timeZone, settings.tags, settings.slots]);
  const submit = () => save.mutate({ version: settings.version, timeZone, tags, slots });
  return (
    <>
      {save.error !== null && <RefusalAlert error={save.error} />}
      <TagsInput label={words.tags} description={words.tagsHint} value={tags} onChange={setTags} clearable />
      <div>
        <h3 className={panel.heading}>{words.zone}</h3>
        <Checkbox
          label={timeZone === null ? words.ofWorkspace(workspace.timeZone) : words.own}
          checked={timeZone !== null}
          onChange={(event) => setTimeZone(event.currentTarget.checked ? workspace.timeZone : null)}
        />
        {timeZone !== null && <ZoneSelect mt={8} aria-label={words.zone} value={timeZone} onChange={setTimeZone} />}
        <p className={panel.quiet} style={{ marginTop: 8 }}>
          {words.zoneHint}
        </p>
      </div>
      <div>
        <h3 className={panel.heading}>{words.slots}</h3>
        <p className={panel.quiet} style={{ marginBottom: 10 }}>
          {words.slotsHint}
        </p>
        <Week slots={slots} remove={(gone) => setSlots(slots.filter((slot) => slot !== gone))} />
      </div>
      <AddSlot add={(added) => setSlots(withSlots(slots, added))} />
      <div className={css.foot}>
        <Button disabled={!changed} loading={save.isPending} onClick={submit}>
          {words.save}
        </Button>
      </div>
      <NextSlots accountId={account.id} />
    </>
  );
}
