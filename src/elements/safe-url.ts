/** The one gate that every address passes before it becomes a link. */
const SCHEMES = new Set(['https:', 'mailto:', 'tel:']);

/** The address where it may be linked, else undefined. */
export function safeUrl(address: string | undefined): string | undefined {
  const url = parseUrl(address);
  return url && SCHEMES.has(url.protocol) ? address : undefined;
}

/** The parts of an address; undefined where it is none. `URL.canParse` is too young for the phones of our readers. */
export function parseUrl(address: string | undefined): URL | undefined {
  try {
    return new URL(address ?? '');
  } catch {
    return undefined;
  }
}
