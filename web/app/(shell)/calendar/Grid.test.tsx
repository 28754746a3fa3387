import { screen } from '@testing-library/react';
import { expect, test, vi } from 'vitest';
import { Grid } from './Grid';
import { item } from '@/tests/calendarSamples';
import { showPage } from '@/tests/render';

const show = (over: Partial<Parameters<typeof Grid>[0]> = {}) => {
  const acts = { choose: vi.fn(), open: vi.fn(), move: vi.fn(), compose: vi.fn() };
  const first = item('2026-11-25T13:00:00');
  const view = showPage(
    // A month shows as many chips as there is room for, and nothing is laid out here; in a week every chip has its place.
    <Grid view="week" items={[first]} date="2026-11-25" range={{ from: '2026-10-26', to: '2026-12-07' }} now="2026-11-25T11:00:00" phone={false} filtered={false} {...acts} {...over} />,
  );
  return { ...view, ...acts, first };
};

test('a chip is a button that says whose, when, what and how it stands', async () => {
  const { open, first, user } = show();
  const chip = await screen.findByRole('button', { name: /13:00 @bakehouse: Croissants at five. Scheduled/ });
  chip.focus();
  await user.keyboard('{Enter}');
  expect(open).toHaveBeenCalledWith(first, expect.any(HTMLElement));
});

test('a chip says how far its upload is', async () => {
  show({ items: [item('2026-11-25T10:59:00', { state: 'publishing', step: { name: 'uploading', percent: 40 } })] });
  expect(await screen.findByRole('button', { name: /Uploading 40 %/ })).toBeInTheDocument();
});

test('the wall clock of the zone is shown, whatever the zone of the browser', async () => {
  show({ items: [item('2026-11-29T23:45:00'), item('2026-11-23T00:15:00', { id: 'early' })] });
  expect(await screen.findByRole('button', { name: /23:45 @bakehouse/ })).toBeInTheDocument();
  expect(screen.getByRole('button', { name: /00:15 @bakehouse/ })).toBeInTheDocument();
});
