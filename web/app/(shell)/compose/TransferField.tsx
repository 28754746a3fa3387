import { Checkbox } from '@mantine/core';
import css from './Composer.module.css';
import { FieldError } from './Section';
import { useComposerContext } from '@/lib/composer/context';
import { isPhotoPost } from '@/lib/composer/photos';
import { useInstance } from '@/lib/session/instance';
import { texts } from '@/lib/texts';

const words = texts.composer.transfer;

/** Who moves the bytes. Only where TikTok can reach this server is there a choice, or where one was made that does not work any more. */
export function TransferField() {
  const { draft, dispatch, refusals } = useComposerContext();
  const { data: instance } = useInstance();
  const pulled = draft.transfer === 'pull';
  if (isPhotoPost(draft)) {
    return <FieldError>{instance?.canPull === false ? words.photosOutOfReach : undefined}</FieldError>;
  }
  if (instance === undefined || (!instance.canPull && !pulled)) {
    return null;
  }
  return (
    <div className={css.transfer}>
      <Checkbox
        size="sm"
        label={words.pull}
        description={words.hint}
        checked={pulled}
        onChange={(event) => dispatch({ type: 'transfer', transfer: event.currentTarget.checked ? 'pull' : undefined })}
      />
      <FieldError>{refusals.transfer ?? (instance.canPull ? undefined : words.outOfReach)}</FieldError>
    </div>
  );
}
