import { screen, waitFor, within } from '@testing-library/react';
import { beforeEach, expect, test, vi } from 'vitest';
import { Phone } from './Phone';
import { PhoneCaption } from './PhoneCaption';
import { PhoneVideo } from './PhoneVideo';
import { chooseAccount, compose, WITH_VIDEO, write } from '@/tests/compose';
import { bakery, media, options } from '@/tests/composerSamples';
import { showPage } from '@/tests/render';

const LONG = 'Croissants come out of the oven at five in the morning, and by six the first tray is gone, every single day #bakery';

const phone = (over: Partial<Parameters<typeof Phone>[0]> = {}) =>
  showPage(<Phone account={bakery} handle="@bakehouse" caption="Fresh at five" media={null} coverMs={null} options={options()} covered={false} {...over} />);
const tags = () => ['Promotional content', 'Paid partnership', 'Creator labeled as AI-generated'].filter((text) => screen.queryByText(text) !== null);

beforeEach(() => sessionStorage.clear());

test('shows what is written as it is written, for the account whose settings are open', async () => {
  const view = compose('/compose');
  const preview = within(await screen.findByRole('region', { name: 'How the post looks on a phone for your account' }));
  expect(preview.getByText('Your video or photos appear here')).toBeVisible();
  expect(preview.getByText('Your caption appears here')).toBeVisible();
  await write('Fresh at five #bread');
  expect(preview.getByText('#bread')).toBeVisible();
  await chooseAccount(view);
  await chooseAccount(view, '@loom');
  await view.user.click(screen.getByRole('tab', { name: /^@loom/ }));
  expect(screen.getByRole('region', { name: 'How the post looks on a phone for @loom' })).toHaveTextContent('Original sound, @loom');
});

test('shows where TikTok’s own buttons lie only when that is asked for', async () => {
  const { user } = compose('/compose');
  const safe = await screen.findByRole('switch', { name: 'Show what TikTok covers' });
  expect(screen.queryByText('TikTok’s buttons and text lie here')).toBeNull();
  await user.click(safe);
  expect(screen.getByText('TikTok’s buttons and text lie here')).toBeVisible();
});

test('stands at the cover that is chosen', async () => {
  const { user } = compose(WITH_VIDEO);
  const video = () => document.querySelector('video');
  (await screen.findByRole('slider', { name: 'Cover frame' })).focus();
  expect(video()).toHaveAttribute('poster', media().thumbnailUrl);
  await user.keyboard('{PageDown}{ArrowRight}{ArrowRight}');
  expect(video()?.currentTime).toBeGreaterThan(0);
  // The thumbnail is another frame than the one chosen.
  expect(video()).not.toHaveAttribute('poster');
});

test('a caption that TikTok folds is folded, and opens', async () => {
  const { user } = showPage(<PhoneCaption caption={LONG} />);
  expect(screen.queryByText('#bakery')).toBeNull();
  expect(screen.getByText(/…$/)).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'more' }));
  expect(screen.getByText('#bakery')).toBeVisible();
  await user.click(screen.getByRole('button', { name: 'less' }));
  expect(screen.queryByText('#bakery')).toBeNull();
});

test('a caption of more than two lines folds after the second', () => {
  showPage(<PhoneCaption caption={'One\nTwo\nThree'} />);
  expect(document.querySelector('p')).toHaveTextContent('One Two…');
  expect(screen.queryByText(/Three/)).toBeNull();
});

test('a short caption is shown whole and has nothing to open', () => {
  showPage(<PhoneCaption caption="Fresh at five" />);
  expect(screen.getByText('Fresh at five')).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an emoji takes the room of one letter', () => {
  showPage(<PhoneCaption caption={'🥐'.repeat(80)} />);
  expect(screen.getByText('🥐'.repeat(80))).toBeVisible();
  expect(screen.queryByRole('button')).toBeNull();
});

test('an emoji at the fold is not cut in two', () => {
  showPage(<PhoneCaption caption={`${'a'.repeat(83)}🥐🥐`} />);
  expect(document.querySelector('p')).toHaveTextContent(`${'a'.repeat(83)}🥐…`);
});

test.each([
  [{ disclose: true, yourBrand: true }, ['Promotional content']],
  [{ disclose: true, brandedContent: true }, ['Paid partnership']],
  [{ disclose: true, yourBrand: true, brandedContent: true }, ['Paid partnership']],
  [{ aiGenerated: true }, ['Creator labeled as AI-generated']],
  [{ disclose: true }, []],
  [{}, []],
])('with %j the phone shows %j', (chosen, shown) => {
  phone({ options: options(chosen) });
  expect(tags()).toEqual(shown);
});

test('a rejected video is not shown as if it would go out', () => {
  const { container } = phone({ media: media({ state: 'rejected' }) });
  expect(container.querySelector('video')).toBeNull();
  expect(screen.getByText('Your video or photos appear here')).toBeVisible();
});

test('the video plays and stops', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('play'));
    return Promise.resolve();
  });
  const pause = vi.spyOn(HTMLMediaElement.prototype, 'pause').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('pause'));
  });
  const { user } = showPage(<PhoneVideo media={media()} coverMs={null} />);
  const button = screen.getByRole('button', { name: /morning-batch.mp4/ });
  await user.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'true');
  await user.click(button);
  expect(button).toHaveAttribute('aria-pressed', 'false');
  play.mockRestore();
  pause.mockRestore();
});

test('a browser that begins and then cannot play it leaves nothing playing', async () => {
  const play = vi.spyOn(HTMLMediaElement.prototype, 'play').mockImplementation(function (this: HTMLMediaElement) {
    this.dispatchEvent(new Event('play'));
    return Promise.reject(new DOMException('', 'NotSupportedError'));
  });
  const { user } = showPage(<PhoneVideo media={media()} coverMs={null} />);
  await user.click(screen.getByRole('button', { name: /morning-batch.mp4/ }));
  expect(play).toHaveBeenCalledOnce();
  await waitFor(() => expect(screen.getByRole('button', { name: /morning-batch.mp4/ })).toHaveAttribute('aria-pressed', 'false'));
  play.mockRestore();
});
