import { pointer } from '../pointer.ts';
import type { Profile } from '../types.ts';
import type { Finding, Rule } from './rule.ts';

export const referenceUnknown: Rule = {
  code: 'reference-unknown',
  description:
    'Actors, operators and what is superseded exist: in the profile, or in data/organizations.json. A rating is a value of its scheme.',
  advice: 'Add the record that is meant, or correct the id.',
  *check(profile, { sharedOrganizations }) {
    const own = new Set((profile.organizations ?? []).map(({ id }) => id));
    const isOrganization = (id: string): boolean => own.has(id) || sharedOrganizations.has(id);
    const finding = (what: string, id: string, at: string): Finding => ({
      pointer: at,
      message: `no ${what} has the id "${id}"`,
      actual: id,
    });
    const initiatives = new Set(profile.initiatives.map(({ id }) => id));
    for (const [index, { actors = [], supersedes }] of profile.initiatives.entries()) {
      for (const [n, id] of actors.entries()) {
        if (!isOrganization(id)) yield finding('organization', id, pointer('initiatives', index, 'actors', n));
      }
      if (supersedes && !initiatives.has(supersedes)) {
        yield finding('initiative', supersedes, pointer('initiatives', index, 'supersedes'));
      }
    }
    const laws = profile.laws ?? [];
    for (const [index, { supersedes }] of laws.entries()) {
      if (supersedes && !laws.some(({ id }) => id === supersedes)) {
        yield finding('law', supersedes, pointer('laws', index, 'supersedes'));
      }
    }
    for (const [index, { operator }] of (profile.helplines ?? []).entries()) {
      if (operator && !isOrganization(operator))
        yield finding('organization', operator, pointer('helplines', index, 'operator'));
    }
    for (const [index, { organization }] of (profile.needs ?? []).entries()) {
      if (!isOrganization(organization))
        yield finding('organization', organization, pointer('needs', index, 'organization'));
    }
    // Published profiles have ratings, from the tables.
    const { ratings = [] } = profile as Partial<Pick<Profile, 'ratings'>>;
    for (const [index, { values, rows }] of ratings.entries()) {
      for (const [n, { value }] of rows.entries()) {
        if (values.some((each) => each.value === value)) continue;
        const message = `its scheme defines no value "${value}"`;
        yield { pointer: pointer('ratings', index, 'rows', n, 'value'), message, actual: value };
      }
    }
  },
};
