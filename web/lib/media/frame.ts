/** As wide as the server's own thumbnails. */
const WIDEST = 540;
const QUALITY = 0.82;
const PATIENCE = 20_000;

/** One frame of a video as a JPEG, taken in the browser. Rejects when the browser cannot play the video. */
export function takeFrame(contentUrl: string, atMs: number): Promise<Blob> {
  const video = document.createElement('video');
  video.muted = true;
  video.playsInline = true;
  video.preload = 'auto';

  return new Promise<Blob>((resolve, reject) => {
    const fail = () => reject(new Error('The browser cannot show a frame of this video.'));
    const timer = setTimeout(fail, PATIENCE);
    video.onerror = fail;
    video.onloadedmetadata = () => {
      video.currentTime = Math.min(atMs / 1_000, Math.max(0, video.duration / 2));
    };
    video.onseeked = () => draw(video).then(resolve, reject).finally(() => clearTimeout(timer));
    video.src = contentUrl;
  }).finally(() => {
    // Lets go of the connection and the decoder.
    video.removeAttribute('src');
    video.load();
  });
}

/** A photo as a small JPEG, upright as the browser shows it. */
export async function takePhoto(contentUrl: string): Promise<Blob> {
  const photo = new Image();
  photo.src = contentUrl;
  await photo.decode();
  return drawSmall(photo, photo.naturalWidth, photo.naturalHeight);
}

const draw = (video: HTMLVideoElement): Promise<Blob> => drawSmall(video, video.videoWidth, video.videoHeight);

function drawSmall(picture: CanvasImageSource, width: number, height: number): Promise<Blob> {
  const scale = Math.min(1, WIDEST / width);
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(width * scale);
  canvas.height = Math.round(height * scale);
  canvas.getContext('2d')?.drawImage(picture, 0, 0, canvas.width, canvas.height);
  return new Promise((resolve, reject) =>
    canvas.toBlob((blob) => (blob === null ? reject(new Error('The frame could not be written as a JPEG.')) : resolve(blob)), 'image/jpeg', QUALITY),
  );
}
