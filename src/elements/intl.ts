/** One cache of Intl formatters for all elements: making one costs more than using it a hundred times. */
const cache = new Map<string, unknown>();

function cached<T>(kind: string, locale: string, options: object, make: () => T): T {
  const key = `${kind} ${locale} ${JSON.stringify(options)}`;
  let formatter = cache.get(key) as T | undefined;
  if (!formatter) cache.set(key, (formatter = make()));
  return formatter;
}

/** Dates of the data are calendar days without a zone; UTC keeps them what they are. */
export const dateFormat = (locale: string, options: Intl.DateTimeFormatOptions): Intl.DateTimeFormat =>
  cached('date', locale, options, () => new Intl.DateTimeFormat(locale, { ...options, timeZone: 'UTC' }));

export const listFormat = (locale: string): Intl.ListFormat =>
  cached('list', locale, {}, () => new Intl.ListFormat(locale, { type: 'conjunction' }));

/** Name of a country (ISO 3166-1 alpha-2) or region (UN M49); the code where there is none. */
export function regionName(locale: string, code: string): string {
  const options = { type: 'region', fallback: 'code' } as const;
  const names = cached('region', locale, options, () => new Intl.DisplayNames(locale, options));
  try {
    return names.of(code) ?? code;
  } catch {
    return code;
  }
}
