/** Updates in words: what the element shows and what the feeds carry. No DOM, and nothing of Lit. */
import { updates as english } from '../../locales/en.ts';
import type { Locale, UpdatesStrings } from '../../locales/index.ts';
import type { Update } from '../../model/types.ts';
import { formatDate } from '../format-date.ts';
import { regionName } from '../intl.ts';

/** Strings of the updates: English ones come with them. */
export const updatesStrings = ({ own }: Pick<Locale, 'own'>): UpdatesStrings => own.updates ?? english;

/** The countries that an update is about, of those that are asked for; without any that are, all. */
export function countriesOf({ countries }: Update, asked: readonly string[]): readonly string[] {
  const wanted = countries.filter((code) => asked.includes(code));
  return wanted.length ? wanted : countries;
}

/** An update in one line; an update of the archive has its page's own title, which is English. */
export function updateTitle(locale: Locale, update: Update, asked: readonly string[] = []): string {
  const own = updatesStrings(locale);
  if (update.kind === 'archive') return update.title.en;
  const countries = countriesOf(update, asked);
  const [first = ''] = countries;
  const name = regionName(locale.tag, first);
  if (update.kind === 'profile') {
    return countries.length > 1 ? own.baselines(countries.length) : own.profile[update.coverage](name);
  }
  return own.changes(name, changed(own, update));
}

/** `12 statements added, 3 changed`: what is zero is not said, and what is counted is named once. */
function changed(own: UpdatesStrings, { statements }: Extract<Update, { kind: 'changes' }>): string {
  const { added, changed, withdrawn, removed } = statements;
  const parts: string[] = [];
  if (added) parts.push(own.statements.added(added));
  for (const [kind, count] of Object.entries({ changed, withdrawn, removed })) {
    const name = kind as 'changed' | 'withdrawn' | 'removed';
    if (count) parts.push((parts.length ? own.also : own.statements)[name](count));
  }
  return parts.join(own.comma);
}

/** What else there is to know of it, each a phrase; without its date, where that stands beside it (`dated`). */
export function updateFacts(locale: Locale, update: Update, dated = false): string[] {
  const own = updatesStrings(locale);
  const { strings } = locale;
  switch (update.kind) {
    case 'changes':
      return [own.since(update.version, update.since)];
    case 'profile':
      return [
        ...(update.initiatives ? [strings.initiatives(update.initiatives, '')] : []),
        ...(update.countries.length > 1 || !update.statements ? [] : [own.statements.added(update.statements)]),
        ...(dated ? [] : [own.reviewed(formatDate(locale, update.date))]),
      ];
    case 'archive':
      return [own.archiveOf(formatDate(locale, update.date))];
  }
}
