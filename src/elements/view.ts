/** What the pieces of a profile's rendering are given: they are functions of this and of nothing else. */
import type { Locale } from '../locales/index.ts';
import type { Profile } from '../model/types.ts';
import type { LinkPolicy } from './provider/context.ts';
import type { Mentions } from './notes/mentions.ts';

export interface View {
  profile: Profile;
  locale: Locale;
  /** Whether everything is shown, or what a card has room for. */
  full: boolean;
  /** Level of the profile's own heading, 1 to 6; those below follow. */
  headingLevel: number;
  /** Permanent address of the profile, where the partner gives one. */
  permalink: string | undefined;
  mentions: Mentions;
  /** What ids in the shadow root begin with, where it shows several profiles; else nothing. */
  prefix: string;
  /** What becomes of addresses. */
  linkPolicy: LinkPolicy;
}
