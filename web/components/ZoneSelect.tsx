'use client';

import { Select, type SelectProps } from '@mantine/core';
import { IconWorld } from '@tabler/icons-react';
import { texts } from '@/lib/texts';
import { formatOffset } from '@/lib/time/format';
import { useTimeZones } from '@/lib/time/zones';

interface ZoneSelectProps extends Omit<SelectProps, 'data' | 'value' | 'onChange'> {
  value: string;
  onChange: (timeZone: string) => void;
}

/** Which zone a time is meant in. Offered are the zones that the server knows, with how far they are from UTC now. */
export function ZoneSelect({ value, onChange, ...props }: ZoneSelectProps) {
  const { data: zones } = useTimeZones();
  const offsets = new Map(zones?.map(({ id, offsetMinutes }) => [id, formatOffset(offsetMinutes)]));
  const known = offsets.has(value) ? [...offsets.keys()] : [value, ...offsets.keys()];
  return (
    <Select
      data={known}
      value={value}
      onChange={(chosen) => chosen !== null && onChange(chosen)}
      allowDeselect={false}
      searchable
      limit={80}
      nothingFoundMessage={texts.calendar.zone.none}
      leftSection={<IconWorld size={15} stroke={1.7} aria-hidden />}
      renderOption={({ option }) => (
        <>
          <span>{option.label.replaceAll('_', ' ')}</span>
          <span style={{ marginLeft: 'auto', color: 'var(--mantine-color-dimmed)', fontSize: 12 }}>{offsets.get(option.value)}</span>
        </>
      )}
      {...props}
    />
  );
}
