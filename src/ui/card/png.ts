import type { Picture } from '../../export/picture/picture';

/** The picture as the address of an image: works on plain http and from a file on disk. */
export const addressOf = ({ svg }: Picture): string =>
  `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;

/** A picture larger than browsers paint. */
export class TooLarge extends Error {}

/**
 * The picture as PNG.
 * @param scale pixels of the PNG to one of the picture
 * @throws {TooLarge} where the browser cannot paint so many pixels
 */
export async function pngOf(picture: Picture, scale: number): Promise<Blob> {
  const image = new Image();
  image.src = addressOf(picture);
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = Math.round(picture.width * scale);
  canvas.height = Math.round(picture.height * scale);
  const context = canvas.getContext('2d');
  context?.drawImage(image, 0, 0, canvas.width, canvas.height);
  const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
  if (!context || !blob) throw new TooLarge(`${canvas.width} × ${canvas.height}`);
  return blob;
}
