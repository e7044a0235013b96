/** The one fixture: a profile of an uninhabited island, compiled as the build compiles it. */
import { readFile } from 'node:fs/promises';
import { openData } from '../src/build/data.ts';
import type { AuthoredProfile, Profile } from '../src/model/types.ts';

export const FIXTURES = new URL('fixtures/', import.meta.url).pathname;

export async function authoredFixture(): Promise<AuthoredProfile> {
  return JSON.parse(await readFile(`${FIXTURES}good/HM.json`, 'utf8')) as AuthoredProfile;
}

/** A published profile, new at each call, so that a test may spoil it. */
export async function publishedFixture(change?: (authored: AuthoredProfile) => void): Promise<Profile> {
  const authored = await authoredFixture();
  change?.(authored);
  return structuredClone((await openData()).compile(authored));
}
