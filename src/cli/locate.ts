/** Where in a file a JSON pointer leads, so that an editor can go there. */
import { parse, type DocumentNode, type ValueNode } from '@humanwhocodes/momoa';
import type { Issue } from '../model/types.ts';

/** Both from 1, the column in UTF-16 units. */
export interface Place {
  line: number;
  column: number;
}

/** Gives issues of a text their places; what is not there, as a field that is missing, gets the place of what lacks it. */
export function locate<I extends Issue>(text: string, issues: readonly I[]): (I & Partial<Place>)[] {
  if (!issues.length) return [];
  let document: DocumentNode;
  try {
    document = parse(text);
  } catch (error) {
    // The first fault of what is no JSON.
    const { line, column } = error as Partial<Place>;
    return issues.map((issue) => ({ ...issue, ...(line !== undefined && column !== undefined && { line, column }) }));
  }
  return issues.map((issue) => (issue.pointer ? { ...issue, ...placeOf(document.body, issue.pointer) } : { ...issue }));
}

function placeOf(root: ValueNode, pointer: string): Place {
  let node = root;
  let place: Place = node.loc.start;
  for (const step of pointer.split('/').slice(1)) {
    const name = step.replace(/~1/g, '/').replace(/~0/g, '~');
    if (node.type === 'Array') {
      const element = node.elements[Number(name)];
      if (!element) break;
      node = element.value;
      place = node.loc.start;
    } else if (node.type === 'Object') {
      // Of two members with one name JSON.parse takes the last.
      const member = node.members.findLast(({ name: key }) => (key.type === 'String' ? key.value : key.name) === name);
      if (!member) break;
      node = member.value;
      place = member.loc.start;
    } else break;
  }
  return { line: place.line, column: place.column };
}
