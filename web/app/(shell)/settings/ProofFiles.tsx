'use client';

import { ActionIcon, Anchor, Button, TextInput } from '@mantine/core';
import { useForm } from '@mantine/form';
import { IconTrash } from '@tabler/icons-react';
import css from './Settings.module.css';
import { tellProblem, tellSuccess } from '@/components/notices';
import { ApiProblem } from '@/lib/api/problem';
import type { SiteResponse } from '@/lib/api/types';
import { usePutProof, useRemoveProof } from '@/lib/settings/site';
import { texts } from '@/lib/texts';

/** The files with which TikTok checks that an address is ours. */
export function ProofFiles({ files }: { files: SiteResponse['files'] }) {
  const put = usePutProof();
  const remove = useRemoveProof();
  const words = texts.settings.site;
  const form = useForm({ initialValues: { name: '', content: '' } });
  const submit = form.onSubmit(({ name, content }) =>
    put.mutate(
      { name: name.trim(), content },
      {
        onSuccess: () => {
          tellSuccess(words.added(name.trim()));
          form.reset();
        },
        onError: (error) => {
          const { fieldMessages, message } = ApiProblem.from(error);
          form.setErrors(Object.keys(fieldMessages).length > 0 ? fieldMessages : { name: message });
        },
      },
    ),
  );
  return (
    <div className={css.app}>
      <div className={css.head}>
        <h3>{words.proofs}</h3>
      </div>
      <p className={css.meaning}>{words.proofsIntro}</p>
      {files.length === 0 ? (
        <p className={css.meaning}>{words.none}</p>
      ) : (
        <ul className={css.files}>
          {files.map((file) => (
            <li key={file.name}>
              <Anchor href={file.path} target="_blank" size="sm">
                {file.name}
              </Anchor>
              <ActionIcon
                variant="subtle"
                color="gray"
                aria-label={words.remove(file.name)}
                onClick={() => remove.mutate(file.name, { onSuccess: () => tellSuccess(words.removed(file.name)), onError: tellProblem })}
              >
                <IconTrash size={16} aria-hidden />
              </ActionIcon>
            </li>
          ))}
        </ul>
      )}
      <form className={css.proof} onSubmit={submit} noValidate>
        <TextInput label={words.name} spellCheck={false} autoComplete="off" {...form.getInputProps('name')} />
        <TextInput label={words.content} spellCheck={false} autoComplete="off" {...form.getInputProps('content')} />
        <Button type="submit" variant="default" loading={put.isPending}>
          {words.add}
        </Button>
      </form>
    </div>
  );
}
