/** Of a hash in hex, what two people compare by telephone: `1a2b 3c4d 5e6f 7a8b`. */
export const shortHash = (hex: string): string => (hex.slice(0, 16).match(/.{4}/g) ?? []).join(' ');
