/** The one gate that every address passes before it becomes a link. */
const SCHEMES = new Set(['https:', 'mailto:', 'tel:']);

/** The address where it may be linked, else undefined. */
export function safeUrl(address: string | undefined): string | undefined {
  if (address === undefined || !URL.canParse(address)) return undefined;
  return SCHEMES.has(new URL(address).protocol) ? address : undefined;
}
