'use client';

import { Select } from '@mantine/core';
import type { ReactNode } from 'react';
import type { DeveloperAppResponse } from '@/lib/api/types';
import { texts } from '@/lib/texts';

interface Props {
  apps: readonly DeveloperAppResponse[];
  value: string | null;
  error?: ReactNode;
  onChange: (id: string | null) => void;
}

/** Which developer app to connect with; nothing to choose where there is one. */
export function AppSelect({ apps, value, error, onChange }: Props) {
  if (apps.length < 2) {
    return null;
  }
  return (
    <Select
      label={texts.connect.dialog.app}
      description={texts.connect.dialog.appHint}
      data={apps.map((app) => ({ value: app.id, label: `${app.name} · ${texts.settings.apps.modes[app.mode]}` }))}
      value={value}
      onChange={onChange}
      error={error}
      allowDeselect={false}
      comboboxProps={{ withinPortal: true }}
    />
  );
}
