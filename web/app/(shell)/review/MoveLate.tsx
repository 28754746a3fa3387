import { Button, Checkbox, Group, Modal, NumberInput, SegmentedControl, Stack, Text, TextInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { tellSuccess } from '@/components/notices';
import { RefusalAlert } from '@/components/ProblemAlert';
import { ZoneSelect } from '@/components/ZoneSelect';
import { ApiProblem } from '@/lib/api/problem';
import type { DecideLateRequest } from '@/lib/api/types';
import { useDecideLate } from '@/lib/late/review';
import { texts } from '@/lib/texts';

const words = texts.late.moving;

interface Props {
  opened: boolean;
  publications: DecideLateRequest['publications'] & object;
  timeZone: string;
  close: () => void;
  done: () => void;
}

/** New times for all that are selected: the slots of their accounts, or one after the other. */
export function MoveLate({ opened, close, ...props }: Props) {
  return (
    <Modal opened={opened} onClose={close} title={words.title(props.publications.length)} closeButtonProps={{ 'aria-label': texts.common.close }}>
      <MoveForm {...props} close={close} />
    </Modal>
  );
}

function MoveForm({ publications, timeZone, close, done }: Omit<Props, 'opened'>) {
  const decide = useDecideLate();
  const [act, setAct] = useState<'nextSlots' | 'spread'>('nextSlots');
  const [date, setDate] = useState('');
  const [time, setTime] = useState('');
  const [zone, setZone] = useState(timeZone);
  const [interval, setInterval] = useState(15);
  const [acceptShift, setAcceptShift] = useState(false);
  const [incomplete, setIncomplete] = useState(false);
  const refusal = decide.isError ? ApiProblem.from(decide.error) : null;
  const fields = refusal?.fieldMessages ?? {};
  const atTime = incomplete ? words.incomplete : fields.localTime;
  const elsewhere = refusal !== null && fields.localTime === undefined && fields.timeZone === undefined && fields.intervalMinutes === undefined;

  const submit = (event: FormEvent) => {
    event.preventDefault();
    const missing = act === 'spread' && (date === '' || time === '');
    setIncomplete(missing);
    if (missing) {
      return;
    }
    decide.mutate(act === 'spread' ? { act, publications, localTime: `${date}T${time}`, timeZone: zone, intervalMinutes: interval, acceptShift } : { act, publications }, {
      onSuccess: ({ decided }) => {
        tellSuccess(texts.late.moved(decided));
        close();
        done();
      },
    });
  };

  return (
    <form onSubmit={submit} noValidate>
      <Stack>
        <SegmentedControl
          fullWidth
          aria-label={words.how}
          value={act}
          onChange={(value) => {
            setAct(value as typeof act);
            decide.reset();
          }}
          data={[
            { value: 'nextSlots', label: words.slots },
            { value: 'spread', label: words.spread },
          ]}
        />
        <Text size="sm" c="dimmed">
          {act === 'nextSlots' ? words.slotsHint : words.spreadHint}
        </Text>
        {act === 'spread' && (
          <>
            <Group grow align="flex-start" gap="sm">
              <TextInput type="date" label={words.date} value={date} onChange={(event) => setDate(event.currentTarget.value)} error={atTime} />
              <TextInput type="time" label={words.time} value={time} onChange={(event) => setTime(event.currentTarget.value)} error={atTime !== undefined} />
            </Group>
            <ZoneSelect label={words.zone} value={zone} onChange={setZone} error={fields.timeZone} comboboxProps={{ withinPortal: true }} />
            <NumberInput label={words.interval} value={interval} onChange={(value) => setInterval(Number(value))} min={0} max={1440} allowDecimal={false} error={fields.intervalMinutes} />
            {refusal?.code === 'in_a_gap' && <Checkbox label={words.accept} checked={acceptShift} onChange={(event) => setAcceptShift(event.currentTarget.checked)} />}
          </>
        )}
        {elsewhere && <RefusalAlert error={refusal} />}
        <Group justify="flex-end" gap="xs">
          <Button variant="default" onClick={close}>
            {texts.common.cancel}
          </Button>
          <Button type="submit" loading={decide.isPending}>
            {words.submit}
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
