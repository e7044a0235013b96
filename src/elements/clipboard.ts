/** Copying, where the page allows it. */

/** Whether a text was copied: a page may forbid the clipboard, and one without https has none. */
export async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false;
  }
}
