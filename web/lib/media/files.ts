const PHOTO = /\.(jpe?g|webp|png|gif|heic|heif|avif|tiff?)$/i;

/** Meant as a photo, also in a format that will be refused: the server's word about it is the better one. */
export const isPhotoFile = ({ type, name }: File): boolean => type.startsWith('image/') || PHOTO.test(name);
