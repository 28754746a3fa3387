'use client';

import { Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { ColourChoice } from './ColourChoice';
import css from './Groups.module.css';
import { RefusalAlert } from '@/components/ProblemAlert';
import { tellSuccess } from '@/components/notices';
import { freshColour, useSaveGroup, type GroupInput } from '@/lib/accounts/groups';
import { ApiProblem } from '@/lib/api/problem';
import type { AccountGroupResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountGroups.form;

interface Props {
  /** Null: a new one. */
  group: AccountGroupResponse | null;
  groups: readonly AccountGroupResponse[];
  close: (() => void) | null;
}

export function GroupForm({ group, groups, close }: Props) {
  const save = useSaveGroup(group);
  const form = useForm<GroupInput>({ initialValues: { name: group?.name ?? '', colour: group?.colour ?? freshColour(groups) } });
  const submit = form.onSubmit((values) =>
    save.mutate(values, {
      onSuccess: (saved) => {
        tellSuccess(group === null ? words.added(saved.name) : words.saved(saved.name));
        form.setValues({ name: '', colour: freshColour([...groups, saved]) });
        close?.();
      },
      onError: (error) => form.setErrors(ApiProblem.from(error).fieldMessages),
    }),
  );
  const refusedAsWhole = save.error !== null && Object.keys(ApiProblem.from(save.error).fields).length === 0;
  return (
    <form className={css.form} onSubmit={submit} noValidate>
      {refusedAsWhole && <RefusalAlert error={save.error} />}
      <TextInput
        label={group === null ? words.newName : words.name}
        placeholder={group === null ? words.placeholder : undefined}
        maxLength={60}
        data-autofocus={group === null || undefined}
        autoFocus={group !== null}
        {...form.getInputProps('name')}
      />
      <ColourChoice {...form.getInputProps('colour')} />
      <div className={css.acts}>
        {close !== null && (
          <Button variant="default" size="xs" onClick={close}>
            {texts.common.cancel}
          </Button>
        )}
        <Button type="submit" size="xs" loading={save.isPending} disabled={form.values.name.trim() === ''}>
          {group === null ? words.add : words.save}
        </Button>
      </div>
    </form>
  );
}
