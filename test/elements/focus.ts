/** Browsers tell a page of focus only where its window has it; after another page had it, ours must take it back. */
import { executeServerCommand, sendKeys } from '@web/test-runner-commands';
import { wait } from './mount.ts';

export async function takeFocus(): Promise<void> {
  await executeServerCommand('bring-to-front');
  for (let tries = 0; tries < 5 && !document.hasFocus(); tries += 1) {
    // Firefox leaves the focus in its own controls; Tab leads out of them.
    await sendKeys({ press: 'Tab' });
    await wait(100);
  }
  if (!document.hasFocus()) throw new Error('the page could not take the focus');
}
