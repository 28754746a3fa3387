const number = (n: number) => n.toLocaleString('en');

export const photos = {
  title: 'Photos',
  add: 'Add photos',
  removeAll: 'Remove all photos',
  strip: 'Photos in their order',
  nth: (n: number, all: number) => `Photo ${number(n)} of ${number(all)}`,
  earlier: (n: number) => `Move photo ${number(n)} forward`,
  later: (n: number) => `Move photo ${number(n)} back`,
  cover: 'Cover',
  makeCover: (n: number) => `Make photo ${number(n)} the cover`,
  remove: (n: number) => `Remove photo ${number(n)}`,
  hint: 'The cover stands for the post on the profile. TikTok shows the photos in this order.',
  use: (n: number) => (n === 0 ? 'Use no photos' : n === 1 ? 'Use 1 photo' : `Use ${number(n)} photos`),
  picked: (n: number) => `${number(n)} chosen`,
  gone: 'A photo is not in the library any more. Take it out.',
  missing: 'Gone',
};

export const photoTitle = {
  title: 'Title',
  placeholder: 'Shown in bold over the description',
  tooLong: (over: number) => `Shorten it by ${number(over)}: TikTok allows 90 characters.`,
};

export const video = {
  title: 'Video or photos',
  choose: 'Choose from the library',
  upload: 'Upload files',
  drop: 'Drop a video or photos here',
  hint: 'MP4, MOV or WebM up to 4 GB, or 1 to 35 JPEG or WebP photos up to 20 MB each',
  change: 'Change',
  remove: 'Remove the video',
  picker: 'Choose a video or photos',
  pickerEmpty: 'The library is empty. Upload a video or photos to use them here.',
  use: 'Use',
  uploading: (name: string) => `${name} is being uploaded. You can go on composing; it is put in here when it has arrived.`,
  gone: 'This video is not in the library any more. Choose another one.',
};

export const cover = {
  title: 'Cover',
  hint: 'The frame that stands for the video on the profile.',
  at: (time: string) => `at ${time}`,
  first: 'First frame',
  reset: 'Use the first frame',
  slider: 'Cover frame',
};

export const transfer = {
  pull: 'TikTok fetches the file from this server',
  hint: 'Otherwise this server sends it. Either way it goes out at its time.',
  outOfReach: 'This server has no public https address any more, so TikTok cannot fetch from it. Untick this.',
  photosOutOfReach: 'TikTok fetches photos from this server, which has no public https address. An administrator has to set one before this can go out.',
};
