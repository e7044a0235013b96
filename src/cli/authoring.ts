/** What checking and beginning country files needs to know; `npm run generate` gathers it. */
import type { SchemaNode } from '../model/canonical.ts';
import type { AuthoredCitation, AuthoredOrganization, Profile } from '../model/types.ts';

export interface KnownCountry {
  /** ISO 3166-1 alpha-2. */
  code: string;
  /** ISO 3166-1 alpha-3. */
  alpha3: string;
  /** English name by Unicode CLDR. */
  name: string;
  /** Other names by packages of names. */
  aliases: string[];
  region: Profile['region'];
}

export interface Authoring {
  /** Every country and territory that has a code. */
  countries: KnownCountry[];
  /** Sources and organizations that country files may name without having them. */
  sources: AuthoredCitation[];
  organizations: AuthoredOrganization[];
  /** By the names that a `$ref` has for them. */
  schemas: Record<string, SchemaNode>;
}
