import { Checkbox } from '@mantine/core';
import { useComposerContext } from '@/lib/composer/context';
import { canUploadAhead } from '@/lib/composer/uploadAhead';
import { texts } from '@/lib/texts';

const words = texts.composer.when;

/** Offered where it makes a difference: a large video that is posted directly. */
export function UploadAheadField() {
  const { draft, dispatch, knowledge, refusals } = useComposerContext();
  return canUploadAhead(draft, knowledge.media) ? (
    <Checkbox
      label={words.uploadAhead}
      description={words.uploadAheadHint}
      error={refusals.uploadAhead}
      checked={draft.uploadAhead === true}
      onChange={(event) => dispatch({ type: 'uploadAhead', uploadAhead: event.currentTarget.checked })}
    />
  ) : null;
}
