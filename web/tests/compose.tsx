import { fireEvent, screen } from '@testing-library/react';
import { bakery, creatorInfo, loom, media, resolution } from './composerSamples';
import type { Answer } from './fakeApi';
import { navigation } from './navigation';
import { showPage } from './render';
import { workspacePath } from './samples';
import { WithUploads } from './uploads';
import { Compose } from '@/app/(shell)/compose/Compose';
import type { Uploads } from '@/lib/uploads/store';

export const CREATE = `POST ${workspacePath('/posts')}`;
export const UPDATE = `PUT ${workspacePath('/posts/the-post')}`;
export const READ = `GET ${workspacePath('/posts/the-post')}`;
export const SCHEDULE = `PUT ${workspacePath('/posts/the-post/schedule')}`;
export const ACCOUNTS = `GET ${workspacePath('/accounts')}`;
export const LIBRARY = `GET ${workspacePath('/media')}`;
export const VIDEO = `GET ${workspacePath(`/media/${media().id}`)}`;
export const ZONES = 'GET /api/v1/time/zones';
export const RESOLUTION = 'GET /api/v1/time/resolution';
export const slotsOf = (accountId: string) => `GET ${workspacePath(`/accounts/${accountId}/next-slots`)}`;
export const creatorOf = (accountId: string) => `GET ${workspacePath(`/accounts/${accountId}/creator-info`)}`;

const always: Record<string, Answer> = {
  [ACCOUNTS]: () => [bakery, loom],
  [creatorOf(bakery.id)]: () => creatorInfo(),
  [creatorOf(loom.id)]: () => creatorInfo(loom, { commentDisabled: true, privacyLevelOptions: ['FOLLOWER_OF_CREATOR', 'SELF_ONLY'] }),
  [slotsOf(bakery.id)]: () => [],
  [slotsOf(loom.id)]: () => [],
  [`GET ${workspacePath('/late-policy')}`]: () => ({ policy: 'publish', withinMinutes: 360, version: 1 }),
  [LIBRARY]: () => ({ items: [media()], next: null }),
  [VIDEO]: () => media(),
  [ZONES]: () => [
    { id: 'America/New_York', offsetMinutes: -300 },
    { id: 'Asia/Kolkata', offsetMinutes: 330 },
    { id: 'Europe/Berlin', offsetMinutes: 60 },
  ],
  [RESOLUTION]: () => resolution(),
};

/** The composer as its page draws it: two connected accounts, one video in the library. */
export function compose(address: string, routes: Record<string, Answer> = {}, uploads?: Uploads) {
  navigation.go(address);
  return showPage(
    <WithUploads uploads={uploads}>
      <Compose />
    </WithUploads>,
    { ...always, ...routes },
  );
}

export type View = ReturnType<typeof compose>;

export const WITH_VIDEO = `/compose?media=${media().id}`;
export const EDIT = '/compose?post=the-post';

export const privacy = () => screen.findByRole('combobox', { name: /Who can see this video/ });
export const caption = () => screen.findByRole('textbox', { name: 'Caption' });
export const publishButton = () => screen.getByRole('button', { name: /^(Schedule|Publish now)$/ });
export const chip = (handle: string) => screen.findByRole('checkbox', { name: new RegExp(`^${handle}`) });

export async function chooseAccount({ user }: View, handle = '@bakehouse') {
  await user.click(await chip(handle));
}

export async function choosePrivacy({ user }: View, level: string) {
  await user.click(await privacy());
  await user.click(await screen.findByRole('option', { name: level }));
}

/** Puts the whole text in at once: a composer that draws after every key of a long text is slow to test. */
export const write = async (text: string) => fireEvent.change(await caption(), { target: { value: text } });

export async function chooseTime(date: string, time: string) {
  fireEvent.change(await screen.findByLabelText('Date'), { target: { value: date } });
  fireEvent.change(screen.getByLabelText('Time'), { target: { value: time } });
}
