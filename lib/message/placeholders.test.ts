import { describe, expect, it } from 'vitest';
import { fill, splitTemplate } from './placeholders';

describe('filling a text', () => {
  it.each(['constructor', 'toString', '__proto__', 'hasOwnProperty'])(
    'gives nothing for {{%s}}, which every object has and nobody gave',
    (name) => {
      expect(fill(splitTemplate(`A{{${name}}}B`).parts, { firstName: 'Zoé' })).toBe('AB');
    },
  );
});
