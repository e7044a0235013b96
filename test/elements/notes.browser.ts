/** Marks, previews and back-links: by pointer, by keyboard, by touch. */
import { expect } from '@esm-bundle/chai';
import { resetMouse, sendKeys, sendMouse } from '@web/test-runner-commands';
import type { TraffickingCountry } from '../../src/elements/country/country.ts';
import { clear, mount, part, parts, RENDERINGS, until, wait, words } from './mount.ts';
import { takeFocus } from './focus.ts';

beforeEach(takeFocus);
afterEach(async () => {
  clear();
  await resetMouse();
});

const open = (element: Element): string | undefined => element.shadowRoot!.querySelector(':popover-open')?.id;
const active = (element: TraffickingCountry): string | undefined => element.shadowRoot!.activeElement?.id;

async function point(target: Element): Promise<void> {
  target.scrollIntoView({ block: 'center' });
  await wait(50);
  const { left, top, width, height } = target.getBoundingClientRect();
  await sendMouse({ type: 'move', position: [Math.round(left + width / 2), Math.round(top + height / 2)] });
}

for (const rendering of RENDERINGS) {
  describe(`notes, rendered by the ${rendering}`, () => {
    it('preview on hover, stay while the pointer is on them, close when it leaves', async () => {
      const element = await mount({ rendering });
      await point(parts(element, 'mark')[0]!);
      await until(() => open(element) === 'preview-1', 'the preview');
      const preview = element.shadowRoot!.getElementById('preview-1')!;
      expect(words(preview)).to.contain('Example report');
      await point(preview);
      await wait(400);
      expect(open(element)).to.equal('preview-1');
      await sendMouse({ type: 'move', position: [1, 1] });
      await until(() => open(element) === undefined, 'its end');
    });

    it('preview on keyboard focus, and Esc closes them', async () => {
      const element = await mount({ rendering });
      const before = document.createElement('button');
      element.before(before);
      before.focus();
      await sendKeys({ press: 'Tab' }); // the tag of a partial profile
      await sendKeys({ press: 'Tab' });
      expect(active(element)).to.equal('mark-1-1');
      await until(() => open(element) === 'preview-1', 'the preview');
      await sendKeys({ press: 'Escape' });
      await until(() => open(element) === undefined, 'its end');
      expect(active(element)).to.equal('mark-1-1');
    });

    it('stay open on a click until Esc, also where hover had opened them', async () => {
      const element = await mount({ rendering });
      const mark = parts(element, 'mark')[0]!;
      await point(mark);
      await until(() => open(element) === 'preview-1', 'the preview');
      const { left, top } = mark.getBoundingClientRect();
      await sendMouse({ type: 'click', position: [Math.round(left + 2), Math.round(top + 4)] });
      await sendMouse({ type: 'move', position: [1, 1] });
      await wait(400);
      expect(open(element)).to.equal('preview-1');
      await sendKeys({ press: 'Escape' });
      await until(() => open(element) === undefined, 'its end');
    });

    it('close on a click elsewhere', async () => {
      const element = await mount({ rendering });
      parts(element, 'mark')[0]!.click();
      expect(open(element)).to.equal('preview-1');
      await sendMouse({ type: 'click', position: [2, 2] });
      await until(() => open(element) === undefined, 'its end');
    });

    it('never cover the sentence that they explain', async () => {
      const element = await mount({ rendering });
      for (const mark of parts(element, 'mark')) {
        mark.scrollIntoView({ block: 'center' });
        mark.click();
        const preview = element.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect();
        const sentence = mark.closest('[data-sentence]')!.getBoundingClientRect();
        expect(preview.top >= sentence.bottom || preview.bottom <= sentence.top).to.equal(true);
        expect(preview.left >= 0 && preview.right <= document.documentElement.clientWidth + 1).to.equal(true);
        mark.click();
      }
    });

    it('lead to the list, which opens, and back to each mention', async () => {
      const element = await mount({ rendering });
      parts(element, 'mark')[0]!.click();
      element.shadowRoot!.querySelector<HTMLElement>('#preview-1 [part~=preview-button]')!.click();
      expect(active(element)).to.equal('source-1');
      expect((part(element, 'sources-fold') as HTMLDetailsElement).open).to.equal(true);
      expect(open(element)).to.equal(undefined);
      const back = Array.from(element.shadowRoot!.querySelectorAll<HTMLElement>('#source-1 [part~=back-link]'));
      expect(back.map((each) => each.getAttribute('aria-label'))).to.deep.equal([
        'Back to mention 1 of source 1: Summary',
        'Back to mention 2 of source 1: Example plan',
        'Back to mention 3 of source 1: Example agreement',
      ]);
      back[1]!.click();
      expect(active(element)).to.equal('mark-1-2');
      expect(location.hash, 'no trace in the address').to.equal('');
    });

    it('explain "2006 page only" and "partial profile" one tap away', async () => {
      const element = await mount({ rendering, attributes: { code: 'HM', view: 'full' } });
      part(element, 'evidence')!.click();
      expect(words(element.shadowRoot!.querySelector(':popover-open'))).to.contain(
        'No public document that we read confirms it.',
      );
      part(element, 'coverage')!.click();
      expect(words(element.shadowRoot!.querySelector(':popover-open'))).to.contain('invented example');
    });
  });
}

it('a preview that is pointed at leaves the open menus of the host page alone', async () => {
  const element = await mount();
  const menu = document.createElement('div');
  menu.popover = 'auto';
  menu.textContent = 'menu';
  element.before(menu);
  menu.showPopover();
  await point(parts(element, 'mark')[0]!);
  await until(() => open(element) === 'preview-1', 'the preview');
  expect(menu.matches(':popover-open')).to.equal(true);
});

it('after a move, hover opens previews as before', async () => {
  const element = await mount();
  parts(element, 'mark')[0]!.click();
  expect(open(element)).to.equal('preview-1');
  const parent = element.parentElement!;
  element.remove();
  parent.append(element);
  await wait(50);
  await point(parts(element, 'mark')[1]!);
  await until(() => open(element) === 'preview-1', 'the preview');
});

it('a click on another mark of the same source moves the preview there', async () => {
  const element = await mount();
  const [first, second] = parts(element, 'mark');
  first!.click();
  const before = element.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect().top;
  second!.click();
  expect(open(element)).to.equal('preview-1');
  expect(element.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect().top).not.to.equal(before);
  second!.click();
  expect(open(element)).to.equal(undefined);
});

it('who goes on by keyboard leaves the pinned preview behind', async () => {
  const element = await mount();
  const [first] = parts(element, 'mark');
  first!.focus();
  await sendKeys({ press: 'Enter' });
  expect(open(element)).to.equal('preview-1');
  parts(element, 'mark')[2]!.focus();
  await until(() => element.shadowRoot!.querySelectorAll(':popover-open').length <= 1, 'one preview at most');
  expect(element.shadowRoot!.activeElement).to.equal(parts(element, 'mark')[2]);
});

it('in a box that scrolls, a pinned preview goes along and one that is pointed at closes', async () => {
  const element = await mount();
  const box = element.parentElement!;
  box.style.cssText = 'block-size: 400px; overflow: auto';
  const mark = parts(element, 'mark')[0]!;
  mark.click();
  const gap = () =>
    element.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect().top -
    mark.getBoundingClientRect().bottom;
  const before = gap();
  box.scrollTop = 60;
  await wait(100);
  expect(Math.abs(gap() - before)).to.be.at.most(2);
  await sendKeys({ press: 'Escape' });
  await point(mark);
  await until(() => open(element) === 'preview-1', 'the preview');
  box.scrollTop += 40;
  await until(() => open(element) === undefined, 'its end');
});

it('on a page zoomed far in, a preview is not cut off: it scrolls', async () => {
  const { setViewport } = await import('@web/test-runner-commands');
  await setViewport({ width: 320, height: 256 });
  try {
    const element = await mount();
    for (const mark of parts(element, 'mark')) {
      mark.scrollIntoView({ block: 'center' });
      mark.click();
      const box = element.shadowRoot!.querySelector(':popover-open')!.getBoundingClientRect();
      const fits = box.bottom <= innerHeight + 1 && box.top >= -1;
      // Where the sentence fills the window, the page scrolls to the rest.
      expect(fits || box.height <= 100, `${box.top} to ${box.bottom} of ${innerHeight}`).to.equal(true);
      mark.click();
    }
  } finally {
    await setViewport({ width: 800, height: 600 });
  }
});

it('every back-link has a name of its own, and every mark its id', async () => {
  const element = await mount({ attributes: { code: 'HM', view: 'full' } });
  const names = parts(element, 'back-link').map((each) => each.getAttribute('aria-label'));
  expect(new Set(names).size).to.equal(names.length);
  expect(names.length).to.equal(parts(element, 'mark').length);
  const ids = Array.from(element.shadowRoot!.querySelectorAll('[id]'), ({ id }) => id).filter(Boolean);
  expect(new Set(ids).size).to.equal(ids.length);
});

it('targets are at least 24 by 24 pixels', async () => {
  const element = await mount({ attributes: { code: 'HM', view: 'full' } });
  for (const name of ['mark', 'tag', 'back-link', 'sources-summary', 'cite-button', 'preview-button']) {
    for (const target of parts(element, name)) {
      if (!target.getClientRects().length) continue;
      const own = target.getBoundingClientRect();
      const extended = getComputedStyle(target, '::after');
      const width = name === 'mark' ? own.width - Math.min(0, parseFloat(extended.right)) : own.width;
      const height = name === 'mark' ? own.height - 2 * Math.min(0, parseFloat(extended.top)) : own.height;
      expect(Math.round(width), `${name} ${words(target)} width`).to.be.at.least(24);
      expect(Math.round(height), `${name} ${words(target)} height`).to.be.at.least(24);
    }
  }
});

it('the citation is copied, or the reader is told why not', async () => {
  const element = await mount();
  part(element, 'cite-button')!.click();
  part(element, 'copy')!.click();
  await until(() => words(part(element, 'copy-status')).length > 0, 'a word about copying');
  expect(words(part(element, 'copy-status'))).to.match(
    /^(Copied|Copying was not allowed\. Select the text instead\.)$/,
  );
  expect(open(element)).to.equal('cite');
});

it('paper gets the list of sources unfolded', async () => {
  const element = await mount();
  expect((part(element, 'sources-fold') as HTMLDetailsElement).open).to.equal(false);
  dispatchEvent(new Event('beforeprint'));
  expect((part(element, 'sources-fold') as HTMLDetailsElement).open).to.equal(true);
  dispatchEvent(new Event('afterprint'));
  expect((part(element, 'sources-fold') as HTMLDetailsElement).open).to.equal(false);
});
