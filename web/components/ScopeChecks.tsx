'use client';

import { Checkbox, Stack } from '@mantine/core';
import type { ReactNode } from 'react';
import { BASIC_SCOPE } from '@/lib/settings/developerApps';
import { texts } from '@/lib/texts';

interface Props {
  label: string;
  hint: string;
  /** What can be chosen. */
  scopes: readonly string[];
  value: readonly string[];
  error?: ReactNode;
  onChange: (value: string[]) => void;
}

/** Scopes with what each is for; the basic one cannot be left out. */
export function ScopeChecks({ label, hint, scopes, value, error, onChange }: Props) {
  return (
    <Checkbox.Group label={label} description={hint} value={[...value]} onChange={onChange} error={error}>
      <Stack gap={8} mt="xs">
        {scopes.map((scope) => (
          <Checkbox key={scope} value={scope} disabled={scope === BASIC_SCOPE} label={texts.settings.apps.scopes[scope] ?? scope} description={scope} />
        ))}
      </Stack>
    </Checkbox.Group>
  );
}
