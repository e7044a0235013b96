/** What a search looks through, of a source that nobody has checked before. */
import type { Profile } from '../../model/types.ts';
import { CountertraffickingError } from '../errors.ts';
import type { Source } from '../source.ts';
import { searchData, type SearchData } from './records.ts';

/**
 * The records that a source has in one piece, checked unless it is trusted; undefined where it has none.
 *
 * @throws CountertraffickingError `load-failed`, with issues, where they are not valid.
 */
export async function recordsOf(source: Source): Promise<SearchData | undefined> {
  const value = await source.searchData?.();
  if (value === undefined || source.trusted) return value as SearchData | undefined;
  const { checkStaticApi } = await import('../../model/check-static-api.ts');
  const issues = checkStaticApi('search.json', value);
  if (!issues.length) return value as SearchData;
  const [first] = issues;
  const message = `what is searched is not valid: ${first?.pointer || '(whole)'} ${first?.message}, ${issues.length} issues in all`;
  throw new CountertraffickingError('load-failed', message, { issues });
}

/** The records that a source has, or those of all its profiles. */
export const recordsOrProfiles = async (source: Source, profiles: () => Promise<Profile[]>): Promise<SearchData> =>
  (await recordsOf(source)) ?? searchData(await profiles());
