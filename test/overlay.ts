/** An overlay of the fixture, as a partner would write it: one of each thing that can be added. */
import type { Citation, Claim, Profile, ProfileOverlay } from '../src/model/types.ts';

export const PARTNER = { name: 'Shelter Network', url: 'https://partner.example/' };

export const claim = (id: string, source: string, text = `Says ${id}.`): Claim => ({
  id,
  text: { en: text },
  cites: [{ source }],
  evidence: 'confirmed',
});

export const citation = (id: string): Citation => ({
  id,
  type: 'report',
  title: `Report ${id}`,
  accessed: { 'date-parts': [[2026, 11, 1]] },
  custom: { read: 'whole', archivedSite: false },
});

/** New at each call, so that a test may spoil it. */
export const overlay = (change: Partial<ProfileOverlay> = {}): ProfileOverlay => ({
  schemaVersion: '1.0',
  dataVersion: '2026.11.7',
  license: { name: 'CC BY-SA 4.0', url: 'https://creativecommons.org/licenses/by-sa/4.0/' },
  origin: { ...PARTNER },
  code: 'HM',
  names: { text: { en: 'Heard and Macdonald' }, note: { en: 'As our members call it.' } },
  reviewed: '2026-11-07',
  summary: [claim('sn-opening', 'sn-second')],
  initiatives: [
    {
      id: 'sn-2010-shelter',
      title: { en: 'Shelter of the network' },
      date: '2010',
      pillar: 'protection',
      scope: 'national',
      status: 'ongoing',
      actors: ['sn-network', 'hm-example-ministry'],
      partners: [],
      claims: [claim('opened', 'sn-first'), claim('paid', 'example-report')],
      supersedes: 'hm-2002-example-plan',
    },
  ],
  laws: [{ id: 'sn-law', title: { en: 'Shelter Act' }, status: 'in-force', claims: [claim('crime', 'sn-first')] }],
  helplines: [
    {
      id: 'sn-line',
      name: { en: 'Network line' },
      channel: 'web',
      url: 'https://partner.example/chat',
      languages: ['en'],
      operator: 'sn-network',
      checked: '2026-11-01',
      cites: [{ source: 'sn-first' }],
    },
  ],
  organizations: [
    { id: 'sn-network', name: { en: 'Shelter Network' }, kind: 'ngo', claims: [claim('founded', 'sn-first')] },
  ],
  needs: [
    {
      id: 'sn-need',
      kind: 'need',
      organization: 'sn-network',
      title: { en: 'Beds' },
      text: { en: 'Beds for a shelter.' },
      posted: '2026-11-01',
      example: true,
    },
  ],
  related: [{ country: 'AU', reason: { en: 'Our members work there too.' } }],
  links: [{ url: 'https://partner.example/hm', title: 'Our page', language: 'en', checked: '2026-11-01' }],
  citations: [citation('sn-unused'), citation('sn-first'), citation('sn-second')],
  ...change,
});

/** What a reader is told by the profile beneath: claims and sources without what stands around them. */
export const saidBy = (profile: Profile): string[] =>
  [
    ...profile.summary,
    ...profile.initiatives.flatMap(({ claims }) => claims),
    ...profile.laws.flatMap(({ claims }) => claims),
    ...profile.organizations.flatMap(({ claims }) => claims),
    ...profile.citations,
  ].map((each) => JSON.stringify(each));
