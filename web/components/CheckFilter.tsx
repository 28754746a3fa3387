'use client';

import { Button, Checkbox, Popover, Stack } from '@mantine/core';
import { IconChevronDown } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import css from './CheckFilter.module.css';
import { SearchInput } from './SearchInput';
import { texts } from '@/lib/texts';

interface Option {
  value: string;
  label: string;
  search: string;
  picture: ReactNode;
}

interface CheckFilterProps {
  label: string;
  options: readonly Option[];
  chosen: readonly string[];
  choose: (chosen: string[]) => void;
  searchable?: boolean;
}

/** A button that opens a list to tick. Nothing ticked means everything. */
export function CheckFilter({ label, options, chosen, choose, searchable = false }: CheckFilterProps) {
  const [query, setQuery] = useState('');
  const words = texts.calendar.filters;
  const shown = options.filter(({ search }) => search.includes(query.trim().toLowerCase()));
  return (
    <Popover position="bottom-end" width={260} trapFocus returnFocus shadow="md" transitionProps={{ duration: 100 }}>
      <Popover.Target>
        <Button
          className={css.filter}
          variant="default"
          size="xs"
          h={32}
          data-active={chosen.length > 0 || undefined}
          aria-label={chosen.length > 0 ? words.chosen(label, chosen.length) : undefined}
          rightSection={chosen.length > 0 ? <span className={css.count}>{chosen.length}</span> : <IconChevronDown size={14} aria-hidden />}
        >
          {label}
        </Button>
      </Popover.Target>
      <Popover.Dropdown>
        <Stack gap={8}>
          {searchable && <SearchInput label={words.search} value={query} onChange={setQuery} />}
          {shown.length === 0 ? (
            <div className={css.none} role="status">
              {words.none}
            </div>
          ) : (
            <Checkbox.Group value={[...chosen]} onChange={choose} aria-label={label}>
              <div className={css.options}>
                {shown.map(({ value, label: name, picture }) => (
                  <Checkbox
                    key={value}
                    value={value}
                    size="xs"
                    styles={{ body: { alignItems: 'center' }, label: { paddingBlock: 5 } }}
                    label={
                      <span className={css.option}>
                        {picture}
                        <span className="cw-clip">{name}</span>
                      </span>
                    }
                  />
                ))}
              </div>
            </Checkbox.Group>
          )}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}
