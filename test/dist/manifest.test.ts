/** custom-elements.json: all of the contract, nothing that is private, in the shape of its standard. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { describe, it } from 'node:test';
import { Ajv } from 'ajv';
import type { ClassMember, Package } from 'custom-elements-manifest/schema';
import { elementsOf, type ElementManifest } from '../../src/build/manifest.ts';
import { DIST_DIR, ROOT } from '../../src/build/paths.ts';
import { readContracts } from '../contract.ts';

const text = await readFile(`${DIST_DIR}/custom-elements.json`, 'utf8');
const manifest = JSON.parse(text) as Package;
const elements = elementsOf(manifest);
const contracts = await readContracts();

const names = (list: readonly { name: string }[] = []): string[] => list.map(({ name }) => name).sort();
const listed = (element: ElementManifest) => ({
  parts: names(element.cssParts),
  properties: names(element.cssProperties),
  attributes: names(element.attributes),
  states: names(element.cssStates),
  events: names(element.events),
  slots: names(element.slots),
});
const fields = (element: ElementManifest): ClassMember[] => element.members ?? [];

describe('custom-elements.json', () => {
  it('has every element', () => {
    assert.deepEqual(elements.map(({ tagName }) => tagName).sort(), Object.keys(contracts).map(tagOf).sort());
  });

  for (const [name, contract] of Object.entries(contracts)) {
    it(`has what the class comment of trafficking-${name} lists, each with words`, () => {
      const element = elements.find(({ tagName }) => tagName === tagOf(name))!;
      assert.deepEqual(listed(element), contract);
      assert.ok(contract.attributes.length && contract.slots.length, 'the comment is read');
      const { cssParts = [], cssProperties = [], cssStates = [], attributes = [], events = [], slots = [] } = element;
      for (const each of [cssParts, cssProperties, cssStates, attributes, events, slots].flat()) {
        assert.ok(each.description, `${name}: ${each.name}`);
      }
    });
  }

  it('names a property for each attribute', () => {
    for (const element of elements) {
      for (const { name, fieldName } of element.attributes ?? []) {
        assert.ok(
          fields(element).some((member) => member.name === fieldName),
          `${element.tagName} ${name}`,
        );
      }
    }
  });

  it('has nothing private, nothing of our own between the element and Lit, and no name of a constant', () => {
    assert.ok(elements.some((element) => names(fields(element)).includes('reload')));
    for (const element of elements) {
      for (const member of fields(element)) {
        assert.doesNotMatch(member.name, /^[#_]|^(prepare|markState|renderProfile|onSettled|hasContent|status)$/);
        assert.ok((member.privacy ?? 'public') === 'public', member.name);
      }
    }
    assert.doesNotMatch(text, /inheritedFrom|src\/elements|typeof |"(VERSION|LIMIT)"/);
  });

  it('has paths that are built and exported', async () => {
    const { exports, customElements } = JSON.parse(await readFile(`${ROOT}/package.json`, 'utf8')) as {
      exports: Record<string, string | { default: string }>;
      customElements: string;
    };
    assert.equal(customElements, exports['./custom-elements.json']);
    assert.ok(text === (await readFile(`${ROOT}/${customElements}`, 'utf8')));
    const targets = Object.values(exports).map((each) => (typeof each === 'string' ? each : each.default));
    for (const { path } of manifest.modules) {
      assert.ok(targets.includes(`./${path}`), path);
      await readFile(`${ROOT}/${path}`);
    }
  });

  it('is valid by the schema of the standard', async () => {
    const file = createRequire(import.meta.url).resolve('custom-elements-manifest/schema.json');
    const schema = JSON.parse(await readFile(file, 'utf8')) as object;
    const ajv = new Ajv({ strict: false, allErrors: true });
    assert.ok(ajv.validate(schema, manifest), ajv.errorsText());
    assert.equal(ajv.validate(schema, { ...manifest, modules: [{}] }), false);
  });
});

function tagOf(name: string): string {
  return `trafficking-${name}`;
}
