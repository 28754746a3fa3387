import type { QueryClient } from '@tanstack/react-query';
import type { Feature } from '@/lib/api/keys';
import type { LiveEvent } from './events';
import { pacedReader } from './pacedReader';
import { patchPublication } from './patch';

/** The queue may have many pages, and everything that happens concerns it. */
const QUEUE_PAUSE = 500;

/** What shows something of each kind and is loaded again when it changes. */
const shownIn: Record<'publication' | 'media' | 'account' | 'accountGroup' | 'circuit' | 'workspace' | 'hold', readonly Feature[]> = {
  publication: ['home', 'calendar', 'posts', 'publications', 'accounts', 'late', 'hold'],
  media: ['media', 'posts', 'calendar', 'home'],
  account: ['accounts', 'creator-info', 'home'],
  accountGroup: ['accounts'],
  circuit: ['home', 'calendar', 'posts', 'publications'],
  workspace: ['late-policy'],
  hold: ['hold', 'late', 'home', 'calendar', 'posts', 'publications'],
};

/** Where a live event meets the query cache, and the only place: progress is patched in, anything more is loaded again. */
export function createLiveApplier(client: QueryClient, workspaceId: string, delay = 250) {
  const stale = new Set<Feature | 'all'>();
  const lastStep = new Map<string, string>();
  const lastVersion = new Map<string, number>();
  const queue = pacedReader(() => client.invalidateQueries({ queryKey: ['workspace', workspaceId, 'queue'] }), QUEUE_PAUSE);
  let timer: ReturnType<typeof setTimeout> | undefined;

  // A burst of events (twelve accounts at one instant) becomes one reading.
  const loadAgain = (features: readonly (Feature | 'all')[]) => {
    features.forEach((feature) => stale.add(feature));
    timer ??= setTimeout(() => {
      timer = undefined;
      const keys = stale.has('all') ? [['workspace', workspaceId]] : [...stale].map((feature) => ['workspace', workspaceId, feature]);
      stale.clear();
      keys.forEach((queryKey) => void client.invalidateQueries({ queryKey }));
    }, delay);
  };

  const apply = (event: LiveEvent) => {
    if (event.kind === 'resync') {
      loadAgain(['all']);
      return;
    }
    if (event.kind === 'publication') {
      const { data } = event;
      client.setQueriesData({ queryKey: ['workspace', workspaceId] }, (old: unknown) => patchPublication(old, data));
      // A new reason to wait, or another time of the next look, changes no step. Per cents change no version.
      if (lastVersion.get(data.id) !== data.version) {
        lastVersion.set(data.id, data.version);
        queue.ask();
      }
      const step = `${data.state}/${data.step.name}`;
      if (lastStep.get(data.id) === step) {
        return;
      }
      lastStep.set(data.id, step);
    } else if (event.kind !== 'accountGroup' && event.kind !== 'workspace') {
      queue.ask();
    }
    loadAgain(shownIn[event.kind]);
  };

  return {
    apply,
    stop: () => {
      clearTimeout(timer);
      queue.stop();
    },
  };
}
