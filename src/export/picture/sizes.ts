/** The sizes of a picture: as on the screen, a slide, an older slide, half the width of A4 text, and a square for chats. */
export const PICTURE_SIZES = ['shown', 'wide', 'classic', 'half', 'square'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** Pixels at 1×. A height of null is as much as the content wants. */
export interface Format {
  readonly width: number;
  readonly height: number | null;
}

/** Half the text width of A4 is about 80 mm: at 3× the picture has more than 300 dots an inch. */
const FORMATS: Readonly<Record<Exclude<PictureSize, 'shown'>, Format>> = {
  wide: { width: 960, height: 540 },
  classic: { width: 800, height: 600 },
  half: { width: 360, height: null },
  square: { width: 640, height: 640 },
};

/** What is narrower cannot hold a chart with its labels. */
const NARROWEST = 360;

/** @param shown width of the card on the screen, in pixels */
export const formatOf = (size: PictureSize, shown: number): Format =>
  size === 'shown' ? { width: Math.max(NARROWEST, Math.round(shown)), height: null } : FORMATS[size];

export const SCALES = [1, 2, 3] as const;
export type Scale = (typeof SCALES)[number];
