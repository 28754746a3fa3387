'use client';

import { Button, Group, Modal, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { tellRefusal } from './refusals';
import type { MoveOutcome } from './useMoves';
import { RefusalAlert } from '@/components/ProblemAlert';
import { ZoneSelect } from '@/components/ZoneSelect';
import { ApiProblem } from '@/lib/api/problem';
import type { PublicationResponse } from '@/lib/api/types';
import type { NewTime } from '@/lib/calendar/moves';
import { texts } from '@/lib/texts';
import { dateOf, timeOf } from '@/lib/time/local';

interface MoveDialogProps {
  publication: PublicationResponse | null;
  /** Where the form starts when the publication has no time yet. */
  timeZone: string;
  move: (publication: PublicationResponse, time: NewTime) => Promise<MoveOutcome>;
  close: () => void;
}

/** Another date, time or zone, for keyboards and for whoever knows the time. */
export function MoveDialog({ publication, timeZone, move, close }: MoveDialogProps) {
  const words = texts.publicationActions.moving;
  return (
    <Modal opened={publication !== null} onClose={close} title={publication?.state === 'draft' ? words.titleOfDraft : words.title} closeButtonProps={{ 'aria-label': texts.common.close }}>
      {publication && <MoveForm key={publication.id} publication={publication} timeZone={timeZone} move={move} close={close} />}
    </Modal>
  );
}

function MoveForm({ publication, timeZone, move, close }: MoveDialogProps & { publication: PublicationResponse }) {
  const words = texts.publicationActions.moving;
  const { schedule, account } = publication;
  const [date, setDate] = useState(schedule ? dateOf(schedule.localTime) : '');
  const [time, setTime] = useState(schedule ? timeOf(schedule.localTime) : '');
  const [zone, setZone] = useState(schedule?.timeZone ?? timeZone);
  const [refusal, setRefusal] = useState<ApiProblem | null>(null);
  const [pending, setPending] = useState(false);

  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (date === '' || time === '') {
      setRefusal(new ApiProblem(0, 'incomplete', words.incomplete, { localTime: [{ code: 'incomplete', message: words.incomplete }] }));
      return;
    }
    setPending(true);
    const outcome = await move(publication, { localTime: `${date}T${time}:00`, timeZone: zone });
    setPending(false);
    if (outcome instanceof ApiProblem && outcome.code !== 'version_conflict') {
      setRefusal(outcome);
      return;
    }
    // After a conflict the form stands on something old: the user starts again from what the page shows now.
    if (outcome instanceof ApiProblem) {
      tellRefusal(outcome);
    }
    close();
  };

  const fields = refusal?.fieldMessages ?? {};
  const elsewhere = refusal !== null && fields.localTime === undefined && fields.timeZone === undefined;
  return (
    <form onSubmit={(event) => void submit(event)} noValidate>
      <Stack>
        <Text size="sm" c="dimmed">
          {texts.common.handle(account.username)}
        </Text>
        <Group grow align="flex-start" gap="sm">
          <TextInput type="date" label={words.date} value={date} onChange={(event) => setDate(event.currentTarget.value)} error={fields.localTime} data-autofocus />
          <TextInput type="time" label={words.time} value={time} onChange={(event) => setTime(event.currentTarget.value)} error={fields.localTime !== undefined} />
        </Group>
        <ZoneSelect label={words.zone} value={zone} onChange={setZone} error={fields.timeZone} comboboxProps={{ withinPortal: true }} />
        {elsewhere && <RefusalAlert error={refusal} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={pending}>
            {publication.state === 'draft' ? words.submitDraft : words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
