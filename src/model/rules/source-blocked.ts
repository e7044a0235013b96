import type { Rule } from './rule.ts';
import { strings } from './walk.ts';

/** Hosts that hold leaked papers, copies of others' pages under a name that is not theirs, or documents that anyone uploads. */
const BLOCKED =
  /(^|\.)(wikileaks\..*|wikileaks\.jcvignoli\.com|keyanhelp\.cn|ccgp-fushun\.com|tsdianying02\.cn|hzptgs\.cn|destroybadbreath\.com|tehu\.org|law\.lenchy\.com|docstoc\.com|studylib\.net|yumpu\.com|docslib\.org|docplayer\.net|lawsdocbox\.com|fdokumen\.com|fdocuments\.\w+|vdocuments\.\w+|slideplayer\.com|scribd\.com|slideshare\.net|azpdf\.net|pdfcoffee\.com|dokumen\.tips|gktoday\.in|amicidilazzaro\.it|360doc\.com|baogaosu\.com|lurdlur\.com|jiuxingjy\.com|paxyq\.com|tellerreport\.com|silkway\.news|sn-sn\.com|discerning-islam\.org|\d+\.\d+\.\d+\.\d+)$/i;

export const sourceBlocked: Rule = {
  code: 'source-blocked',
  description: 'No address leads to leaked papers, a private copy of a law, or a page copied under an unrelated host.',
  advice: 'Find the publisher’s own page, or leave the claim out.',
  *check(profile) {
    for (const { text, pointer } of strings(profile)) {
      if (!/^https?:/.test(text)) continue;
      const host = hostOf(text);
      if (host === undefined) {
        yield { pointer, message: 'is not an address', actual: text };
        continue;
      }
      // An archive's address holds the one that it keeps a copy of.
      const inner = /^https?:\/\/.+?(https?:\/\/?.+)$/.exec(text)?.[1];
      const blocked = [host, inner && hostOf(inner)].find((each) => each && BLOCKED.test(each));
      if (blocked) yield { pointer, message: `${blocked} is not to be linked`, actual: text };
    }
  },
};

/** Host of an address, without the dot that may end it. */
const hostOf = (address: string): string | undefined =>
  URL.canParse(address) ? new URL(address).hostname.replace(/\.$/, '') : undefined;
