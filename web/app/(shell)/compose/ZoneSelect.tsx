'use client';

import { Select } from '@mantine/core';
import { useTimeZones } from '@/lib/composer/time';
import { texts } from '@/lib/texts';
import { formatOffset } from '@/lib/time/format';

const words = texts.composer.when;
/** Drawing all 400 at once makes the list slow to open; typing finds the rest. */
const SHOWN = 60;

export function ZoneSelect({ value, error, choose }: { value: string; error?: string; choose: (timeZone: string) => void }) {
  const { data: zones } = useTimeZones();
  const known = zones?.map(({ id, offsetMinutes }) => ({ value: id, label: words.zoneLabel(id, formatOffset(offsetMinutes)) })) ?? [];
  // A zone that is stored under an older name is not in the list and still has to be shown.
  const data = known.some((zone) => zone.value === value) ? known : [{ value, label: value }, ...known];
  return (
    <Select
      label={words.zone}
      searchable
      allowDeselect={false}
      limit={SHOWN}
      data={data}
      value={value}
      error={error}
      nothingFoundMessage={words.zoneNothing}
      comboboxProps={{ transitionProps: { duration: 100 }, shadow: 'sm' }}
      onChange={(timeZone) => timeZone !== null && choose(timeZone)}
    />
  );
}
