'use client';

import { Button, Stack, Text } from '@mantine/core';
import { IconHandStop } from '@tabler/icons-react';
import Link from 'next/link';
import { useState } from 'react';
import css from './HoldBanner.module.css';
import { ConfirmDialog } from '@/components/ConfirmDialog';
import { tellSuccess } from '@/components/notices';
import { toneStyle } from '@/components/tone';
import type { PublishingHoldResponse } from '@/lib/api/types';
import { useHold, useRelease } from '@/lib/hold/hold';
import { routes } from '@/lib/routes';
import { useWorkspaceContext } from '@/lib/session/workspace';
import { texts } from '@/lib/texts';
import { formatNearDayTime } from '@/lib/time/format';

const words = texts.hold;

/** Over every page while publishing is held: why, since when, and who ends it. */
export function HoldBanner() {
  const { data } = useHold();
  return data?.held === true ? <Banner hold={data} /> : null;
}

function Banner({ hold }: { hold: PublishingHoldResponse }) {
  const { user } = useWorkspaceContext();
  const release = useRelease();
  const [asking, setAsking] = useState(false);
  const mayRelease = user?.isAdministrator === true;
  const at = (local: string | null) => words.at(formatNearDayTime(local ?? '', hold.today));
  const close = () => {
    setAsking(false);
    release.reset();
  };
  return (
    <section className={css.banner} style={toneStyle('warning')} aria-label={words.title}>
      <IconHandStop size={18} stroke={1.9} aria-hidden />
      <div className={css.said}>
        <strong>{words.title}.</strong>
        {words.reasons[hold.reason ?? 'asked'](at(hold.sinceLocal))} {hold.knownUntilLocal === null ? words.nothing : words.past(at(hold.knownUntilLocal))}
        {!mayRelease && ` ${words.byAdministrator}`}
      </div>
      <div className={css.acts}>
        {hold.undecided > 0 && (
          <Button component={Link} href={routes.review} prefetch={false} variant="default" size="xs">
            {words.review(hold.undecided)}
          </Button>
        )}
        {mayRelease && (
          <Button size="xs" onClick={() => setAsking(true)}>
            {words.release}
          </Button>
        )}
      </div>
      <ConfirmDialog
        opened={asking}
        title={words.releasing.title}
        message={<Consequences undecided={hold.undecided} />}
        confirm={words.releasing.confirm}
        pending={release.isPending}
        error={release.error}
        onConfirm={() =>
          release.mutate(undefined, {
            onSuccess: () => {
              tellSuccess(words.released);
              close();
            },
          })
        }
        onClose={close}
      />
    </section>
  );
}

function Consequences({ undecided }: { undecided: number }) {
  const { later, undecided: stays, alone } = words.releasing;
  return (
    <Stack component="span" gap="xs">
      <span>{later}</span>
      {undecided > 0 && <span>{stays(undecided)}</span>}
      <Text component="strong" size="sm" fw={600}>
        {alone}
      </Text>
    </Stack>
  );
}
