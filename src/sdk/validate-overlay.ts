/** Validation of what is to be put over a profile. The validator is loaded when it is first needed. */
import type { Issue, Profile, ProfileOverlay } from '../model/types.ts';

export type OverlayValidation = { valid: true; overlay: ProfileOverlay } | { valid: false; issues: Issue[] };

/**
 * Checks a value against the schema of overlays; where the profile beneath is given, also that no id is another's and
 * that what it refers to exists. It does not throw for any value; every issue is reported, each with its JSON pointer.
 */
export async function validateOverlay(value: unknown, beneath?: Profile): Promise<OverlayValidation> {
  const { checkOverlay, overlayIssues } = await import('../model/check-overlay.ts');
  const shape = checkOverlay(value);
  const issues = shape.length || !beneath ? shape : overlayIssues(beneath, value as ProfileOverlay);
  return issues.length ? { valid: false, issues } : { valid: true, overlay: value as ProfileOverlay };
}
