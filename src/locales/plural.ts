/** Counted words. */
const rules = new Map<string, Intl.PluralRules>();

/** Forms by the plural categories of CLDR; `#` stands for the number. */
export type Forms = Partial<Record<Intl.LDMLPluralRule, string>> & { other: string };

/** `plural('ru', 3, { one: '# источник', few: '# источника', other: '# источников' })` is "3 источника". */
export function plural(tag: string, count: number, forms: Forms): string {
  let rule = rules.get(tag);
  if (!rule) rules.set(tag, (rule = new Intl.PluralRules(tag)));
  return (forms[rule.select(count)] ?? forms.other).replace('#', new Intl.NumberFormat(tag).format(count));
}
