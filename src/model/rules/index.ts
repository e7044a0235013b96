/** The editorial rules: what a JSON Schema cannot say. Each has a file, and a fixture that it must refuse. */
import type { Rule } from './rule.ts';
import { citationUnknown } from './citation-unknown.ts';
import { citationUnused } from './citation-unused.ts';
import { coverageUnsaid } from './coverage-unsaid.ts';
import { dateInvalid } from './date-invalid.ts';
import { dateMissing } from './date-missing.ts';
import { dateOrder } from './date-order.ts';
import { evidenceMismatch } from './evidence-mismatch.ts';
import { fileName } from './file-name.ts';
import { helplineUnreachable } from './helpline-unreachable.ts';
import { idDuplicate } from './id-duplicate.ts';
import { idPrefix } from './id-prefix.ts';
import { keyOrder } from './key-order.ts';
import { movedWrong } from './moved-wrong.ts';
import { paraphraseCopied } from './paraphrase-copied.ts';
import { partnerInvalid } from './partner-invalid.ts';
import { referenceUnknown } from './reference-unknown.ts';
import { sourceBlocked } from './source-blocked.ts';
import { textUnclean } from './text-unclean.ts';
import { wording } from './wording.ts';

export const RULES: readonly Rule[] = [
  citationUnknown,
  citationUnused,
  coverageUnsaid,
  dateInvalid,
  dateMissing,
  dateOrder,
  evidenceMismatch,
  fileName,
  helplineUnreachable,
  idDuplicate,
  idPrefix,
  keyOrder,
  movedWrong,
  paraphraseCopied,
  partnerInvalid,
  referenceUnknown,
  sourceBlocked,
  textUnclean,
  wording,
];

export { runRules, type Rule, type RuleContext } from './rule.ts';
