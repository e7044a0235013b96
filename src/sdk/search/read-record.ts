/** A record that comes from elsewhere, checked before anyone sees it. */
import { PILLARS } from '../../model/types.ts';
import { SEARCH_KINDS, type SearchRecord } from './records.ts';

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): value is string[] => Array.isArray(value) && value.every(isText);
const orNone =
  (is: (value: unknown) => boolean) =>
  (value: unknown): boolean =>
    value === undefined || is(value);
const oneOf =
  (list: readonly string[]) =>
  (value: unknown): boolean =>
    (list as readonly unknown[]).includes(value);

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null;

const CHECKS: Record<keyof SearchRecord, (value: unknown) => boolean> = {
  kind: oneOf(SEARCH_KINDS),
  id: isText,
  countries: areTexts,
  title: (value) => isObject(value) && 'en' in value && Object.values(value).every((each) => isText(each)),
  names: orNone(areTexts),
  text: orNone(areTexts),
  date: orNone(isText),
  pillar: orNone(oneOf(PILLARS)),
  partners: orNone(areTexts),
  origin: orNone(
    (value) => isObject(value) && 'name' in value && isText(value.name) && (!('url' in value) || isText(value.url)),
  ),
};

/** The record that a JSON text is, with what we know alone; undefined where it is none. */
export function readRecord(json: string): SearchRecord | undefined {
  let value: unknown;
  try {
    value = JSON.parse(json);
  } catch {
    return undefined;
  }
  if (!isObject(value)) return undefined;
  const given = value as Record<string, unknown>;
  const fields = Object.entries(CHECKS);
  if (!fields.every(([name, check]) => check(given[name]))) return undefined;
  const known = fields.flatMap(([name]) => (given[name] === undefined ? [] : [[name, given[name]] as const]));
  return Object.fromEntries(known) as unknown as SearchRecord;
}
