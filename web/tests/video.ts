import { vi } from 'vitest';

/** A video as the browser plays it: it loads and seeks when the test says so, because nothing is decoded here. */
export interface FakeVideo {
  element: HTMLVideoElement;
  loaded: (durationSeconds: number) => void;
  seeked: () => void;
  failed: () => void;
}

/** Follows every video that is made from here on, and lets canvases draw. */
export function fakeVideos() {
  const videos: FakeVideo[] = [];
  const pictures: string[] = [];
  const create = document.createElement.bind(document);
  const spy = vi.spyOn(document, 'createElement').mockImplementation(((name: string, options?: ElementCreationOptions) => {
    const element = create(name, options);
    if (element instanceof HTMLVideoElement) {
      const set = (what: Record<string, number>) => Object.entries(what).forEach(([key, value]) => Object.defineProperty(element, key, { value, configurable: true }));
      element.load = vi.fn();
      videos.push({
        element,
        loaded: (duration) => {
          set({ duration, videoWidth: 1080, videoHeight: 1920 });
          element.onloadedmetadata?.(new Event('loadedmetadata'));
        },
        seeked: () => element.onseeked?.(new Event('seeked')),
        failed: () => void element.onerror?.(new Event('error')),
      });
    }
    if (element instanceof HTMLCanvasElement) {
      element.getContext = vi.fn(() => ({ drawImage: (video: HTMLVideoElement) => pictures.push(`${element.width}x${element.height} at ${video.currentTime.toFixed(2)}`) })) as unknown as typeof element.getContext;
      element.toDataURL = () => `data:picture-${pictures.length}`;
      element.toBlob = (tell) => tell(new Blob([pictures.at(-1) ?? ''], { type: 'image/jpeg' }));
    }
    return element;
  }) as typeof document.createElement);
  return { videos, pictures, restore: () => spy.mockRestore() };
}
