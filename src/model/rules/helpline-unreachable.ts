import { pointer } from '../pointer.ts';
import type { Rule } from './rule.ts';

const NEEDED = {
  phone: ['e164', 'dialled'],
  sms: ['e164', 'dialled'],
  chat: ['url'],
  web: ['url'],
  email: ['email'],
} as const;

export const helplineUnreachable: Rule = {
  code: 'helpline-unreachable',
  description: 'A helpline has the number or address that its channel needs.',
  advice: 'Add it from the operator’s own page, or leave the helpline out: none is better than a dead one.',
  *check({ helplines = [] }) {
    for (const [index, helpline] of helplines.entries()) {
      const needed: readonly (keyof typeof helpline)[] = NEEDED[helpline.channel];
      if (needed.some((key) => helpline[key] !== undefined)) continue;
      yield { pointer: pointer('helplines', index), message: `${helpline.channel} without ${needed.join(' or ')}` };
    }
  },
};
