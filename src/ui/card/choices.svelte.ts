import type { OwnLine } from '../../export/picture/layout';
import { PICTURE_KEY } from '../../state/settings.svelte';
import { PICTURE_SIZES, SCALES, type PictureSize, type Scale } from '../../export/picture/sizes';

/** How the reader last wanted pictures; kept by the browser where it allows that. */
export class PictureChoices {
  size = $state<PictureSize>('shown');
  scale = $state<Scale>(2);
  line = $state('');
  as = $state<OwnLine['as']>('header');

  constructor() {
    const kept = read();
    this.size = PICTURE_SIZES.find((size) => size === kept['size']) ?? 'shown';
    this.scale = SCALES.find((scale) => scale === kept['scale']) ?? 2;
    this.line = typeof kept['line'] === 'string' ? kept['line'] : '';
    this.as = kept['as'] === 'watermark' ? 'watermark' : 'header';
  }

  get own(): OwnLine | null {
    return this.line.trim() === '' ? null : { text: this.line.trim(), as: this.as };
  }

  keep(): void {
    const { size, scale, line, as } = this;
    try {
      localStorage.setItem(PICTURE_KEY, JSON.stringify({ size, scale, line, as }));
    } catch {
      return;
    }
  }
}

function read(): Readonly<Record<string, unknown>> {
  try {
    const found: unknown = JSON.parse(localStorage.getItem(PICTURE_KEY) ?? '{}');
    return typeof found === 'object' && found !== null ? (found as Record<string, unknown>) : {};
  } catch {
    return {};
  }
}
