/** What the pieces of a profile's rendering are given: they are functions of this and of nothing else. */
import type { Locale } from '../locales/index.ts';
import type { Card, Profile } from '../model/types.ts';
import type { LinkPolicy } from './provider/context.ts';
import type { Mentions } from './notes/mentions.ts';

/** `full`: everything is shown, which takes a whole profile; else what a card has room for. */
export type View = FullView | CardView;

export interface FullView extends Common {
  full: true;
  profile: Profile;
}

export interface CardView extends Common {
  full: false;
  profile: Profile | Card;
}

interface Common {
  locale: Locale;
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
