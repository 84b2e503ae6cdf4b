import { expect, test } from 'vitest';
import { letterBlocks } from './letter-blocks';
import { fill } from './placeholders';

const told = (body: string, values = {}) =>
  letterBlocks(body).map(({ kind, mark, depth, runs }) => ({
    ...{ kind, mark, depth },
    words: runs.map(({ parts, bold, italic }) => {
      const words = fill(parts, values);
      return bold ? `**${words}**` : italic ? `_${words}_` : words;
    }),
  }));

test('Markdown becomes blocks: headings, lists with their marks, quotes, rules', () => {
  expect(
    told('# Automne\n\nBonjour **{{firstName}}**,\n\n- un\n  1. deux\n\n> dit\n\n---', { firstName: 'Zoé' }),
  ).toEqual([
    { kind: 'heading', mark: '', depth: 0, words: ['Automne'] },
    { kind: 'paragraph', mark: '', depth: 0, words: ['Bonjour ', '**Zoé**', ','] },
    { kind: 'paragraph', mark: '–', depth: 1, words: ['un'] },
    { kind: 'paragraph', mark: '1.', depth: 2, words: ['deux'] },
    { kind: 'quote', mark: '', depth: 0, words: ['dit'] },
    { kind: 'rule', mark: '', depth: 0, words: [] },
  ]);
});

test('on paper a link says where it leads, a picture what it shows, and a name is no Markdown', () => {
  expect(
    told('[notre site](https://tilleul.example/a) ![un tilleul](https://x.example/i)')[0]?.words,
  ).toEqual([...['notre site', ' (tilleul.example/a)', ' ', '[un tilleul]']]);
  expect(told('https://tilleul.example')[0]?.words.join('')).toBe('https://tilleul.example');
  expect(told('{{firstName}}', { firstName: '**Zoé**' })[0]?.words).toEqual(['**Zoé**']);
});
