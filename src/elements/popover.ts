/** Whether a popover is open; false in browsers that have none. */
export function isOpen(element: Element): boolean {
  try {
    return element.matches(':popover-open');
  } catch {
    return false;
  }
}
