import { useCallback, useEffect, useState } from 'react';
import type { DefaultsOf } from './defaults';
import type { Draft } from './draft';
import { kept, type Kept } from './kept';
import { edit, type Edit } from './reducer';
import { NO_REFUSALS, withoutRefusal, type Refusals } from './refusals';

const same = (a: Draft, b: Draft) => JSON.stringify(a) === JSON.stringify(b);

/** The draft under the author's hands, kept in the tab while it is not saved. `usable` takes out what is gone meanwhile. */
export function useDraft(name: string, opened: Kept, usable: (draft: Draft) => Draft, defaultsOf: DefaultsOf) {
  const [start] = useState(() => {
    const before = kept.read(name);
    const draft = before === null ? null : usable(before.draft);
    return draft === null || before === null || same(draft, opened.draft) ? null : { draft, version: before.version };
  });
  const [draft, setDraft] = useState(start?.draft ?? opened.draft);
  const [baseline, setBaseline] = useState(opened.draft);
  const [version, setVersion] = useState(start === null ? opened.version : start.version);
  const [restored, setRestored] = useState(start !== null);
  const [refusals, setRefusals] = useState<Refusals>(NO_REFUSALS);
  const dirty = !same(draft, baseline);

  useEffect(() => {
    if (dirty) {
      kept.write(name, { draft, version });
    } else {
      kept.forget(name);
    }
  }, [name, draft, version, dirty]);

  const dispatch = useCallback(
    (action: Edit) => {
      setDraft((before) => edit(before, action, defaultsOf));
      setRefusals((before) => withoutRefusal(before, action));
    },
    [defaultsOf],
  );

  /** What was just saved is no longer unsaved. */
  const settle = useCallback((savedDraft: Draft, savedVersion: number) => {
    setBaseline(savedDraft);
    setVersion(savedVersion);
    setRestored(false);
  }, []);

  const discard = useCallback(() => {
    setDraft(opened.draft);
    setBaseline(opened.draft);
    setVersion(opened.version);
    setRestored(false);
    setRefusals(NO_REFUSALS);
  }, [opened]);

  return { draft, dispatch, dirty, version, setVersion, restored, settle, discard, refusals, setRefusals };
}
