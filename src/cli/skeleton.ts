/** The beginning of a country file: what is there to be said, and how it is said, with blanks that `validate` refuses. */
import type { AuthoredProfile } from '../model/types.ts';
import type { KnownCountry } from './authoring.ts';

/** A blank in a list of words that may stand there. */
const CHOICE = '' as never;

const claim = (comment: string, source = '') => ({
  $comment: comment,
  id: '',
  text: '',
  cites: [{ source, says: '' }],
  evidence: CHOICE,
});

/** @param today - The day on which it is begun, ISO 8601. */
export function skeleton({ code, alpha3, name, aliases, region }: KnownCountry, today: string): AuthoredProfile {
  const prefix = code.toLowerCase();
  return {
    $schema: '../schema/authored.schema.json',
    $comment: `${name}: ${code}, ${alpha3}, ${region.name.en} (${region.code}). Fill in what is empty, or take out the record that holds it. Nothing from memory: whoever cites a source has read it. Leave out what no source says. Comments are not published. Treaties and ratings come from tables. Helplines, needs, related countries and links have lists of their own: the schema says what belongs in them.`,
    code,
    aliases,
    reviewed: today,
    coverage: {
      $comment:
        'full: at least 8 dated initiatives. partial or baseline: say in "wanting", in whole sentences, what is known to be missing.',
      status: 'partial',
      wanting: [''],
    },
    summary: [
      {
        ...claim(
          'One to four claims that open the profile. A claim is the smallest statement that stands with its sources, in our own sentences. id: a word for it, as "law"; never changed later. source: id of one of the citations below. says: in our own words what that source says, so that a reader can hold the claim against it. evidence: confirmed where a public document says it, archive-only where only a page of the former humantrafficking.org does.',
        ),
      },
    ],
    initiatives: [
      {
        $comment: `What was done: a plan, an agreement, a campaign. id: ${prefix}-YEAR-WORDS, as "${prefix}-2012-national-plan". date: EDTF, as precise as the source and no more: 2002-11-04, 2002-11, 2003, 2003~, 2002/2006, 2008/..; leave it out where no source has it, and give each claim "asOf" instead. "actors" (ids of organizations) and "partners" (codes of countries) may be added.`,
        id: '',
        title: '',
        date: '',
        pillar: CHOICE,
        scope: CHOICE,
        status: CHOICE,
        claims: [claim('At least one; the first is what cards show.')],
      },
    ],
    laws: [
      {
        $comment: `id: ${prefix}-YEAR-WORDS. "number", "adopted" and "inForce" (EDTF) may be added where a source has them.`,
        id: '',
        title: '',
        status: CHOICE,
        claims: [claim('What the law makes a crime, whom it protects, since when.')],
      },
    ],
    organizations: [
      {
        $comment: `Those that "actors" name, and that no other country shares. id: ${prefix}-WORDS. url: https alone.`,
        id: '',
        name: '',
        kind: CHOICE,
      },
    ],
    citations: [
      {
        $comment:
          'Each source once, under an id such as "moj-2012-plan". title: as the source has it; in square brackets where it is ours. accessed: the day on which it was read. issued: a day, month or year, left out where the source has none. read: whole or excerpt. Add author (a list, each with family and given, or literal), publisher, container-title and custom.archive where they are known; custom.via names a copy or a translation that was read in its place.',
        id: '',
        type: CHOICE,
        title: '',
        issued: '',
        accessed: '',
        URL: '',
        language: '',
        custom: { read: CHOICE },
      },
    ],
  };
}
