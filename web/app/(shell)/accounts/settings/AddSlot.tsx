'use client';

import { Button, Select, TextInput } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type FormEvent, useState } from 'react';
import css from './Settings.module.css';
import { timeOf } from '@/lib/accounts/settings';
import type { SlotContract } from '@/lib/api/types';
import { texts } from '@/lib/texts';

const words = texts.accountSettings;
const EVERY_DAY = '0';
const days = [{ value: EVERY_DAY, label: words.everyDay }, ...words.weekdays.map((label, index) => ({ value: String(index + 1), label }))];

/** A time on one day, or on each. */
export function AddSlot({ add }: { add: (slots: SlotContract[]) => void }) {
  const [day, setDay] = useState('1');
  const [text, setText] = useState('');
  const [wrong, setWrong] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    const time = timeOf(text);
    setWrong(time === null);
    if (time !== null) {
      add((day === EVERY_DAY ? [1, 2, 3, 4, 5, 6, 7] : [Number(day)]).map((weekday) => ({ weekday, time })));
      setText('');
    }
  };
  return (
    <form className={css.add} onSubmit={submit} noValidate>
      <Select label={words.day} data={days} value={day} onChange={(value) => setDay(value ?? day)} allowDeselect={false} />
      <TextInput label={words.time} value={text} onChange={(event) => setText(event.currentTarget.value)} error={wrong && words.timeInvalid} inputMode="numeric" autoComplete="off" />
      <Button type="submit" variant="default" leftSection={<IconPlus size={15} aria-hidden />}>
        {words.add}
      </Button>
    </form>
  );
}
