import assert from 'node:assert/strict';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { createClient } from '../../src/sdk/index.ts';
import { countertrafficking } from './console.ts';

const china = await createClient().country('CN');

describe('countertrafficking render', () => {
  let folder = '';
  before(async () => {
    folder = await mkdtemp(join(tmpdir(), 'render-'));
  });
  after(() => rm(folder, { recursive: true }));

  it('writes a page that has every claim, and no script', async () => {
    const out = join(folder, 'china.html');
    assert.deepEqual(await countertrafficking(['render', 'China', '--view', 'full', '--out', out]), {
      code: 0,
      stdout: '',
      stderr: '',
    });
    const page = await readFile(out, 'utf8');
    assert.match(page, /^<!doctype html>\n<html lang="en" dir="ltr">/);
    assert.match(page, /<title>China<\/title>/);
    assert.match(page, /Content-Security-Policy/);
    assert.match(page, /<h1 part="name"/);
    assert.doesNotMatch(page, /<script/);
    assert.equal(page.match(/part="initiative"/g)?.length, china.initiatives.length);
    const cardText = (await countertrafficking(['render', 'CN'])).stdout;
    assert.ok(cardText.length < page.length, 'a card has less');
  });

  it('writes the element alone, in another language', async () => {
    const { code, stdout } = await countertrafficking(['render', 'TH', '--lang', 'ar', '--fragment']);
    assert.equal(code, 0);
    assert.match(stdout, /^<trafficking-country[^>]* lang="ar"/);
    assert.match(stdout, /dir="?rtl"?/);
    assert.match(stdout, /<\/trafficking-country>\n$/);
  });

  it('writes several countries in one timeline, styles from a folder', async () => {
    const args = ['render', 'TH, Viet Nam', '--element', 'timeline', '--styles', '/css/'];
    const { code, stdout } = await countertrafficking(args);
    assert.equal(code, 0);
    assert.match(stdout, /code="TH VN"/);
    assert.match(stdout, /href="\/css\/timeline\.css"/);
    assert.doesNotMatch(stdout, /<template[^>]*><style/);
  });

  it('says what it does not understand', async () => {
    for (const [args, words] of [
      [['render', 'Atlantis'], /no country is called "Atlantis"/],
      [['render', 'CN', '--element', 'timeline', '--view', 'full'], /--view is for --element country alone/],
      [['render', 'CN', '--lang', 'no language'], /BCP 47/],
      [['render', 'CN', '--styles', '/css'], /ends in \//],
      [['render', 'CN', '--element', 'map'], /Allowed choices/],
      [['render'], /missing required argument/],
    ] as const) {
      const { code, stdout, stderr } = await countertrafficking(args);
      assert.deepEqual([code, stdout], [2, ''], args.join(' '));
      assert.match(stderr, words);
    }
  });
});
