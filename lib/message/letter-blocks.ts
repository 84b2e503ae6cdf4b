import type { Token } from 'markdown-it';
import { parseMarkdown } from './compile';
import { type Part, splitTemplate } from './placeholders';

/** Words of one face; their holes are filled for each reader. */
export type Run = { parts: Part[]; bold: boolean; italic: boolean };

/** One part of a letter's text, set by itself. `mark`: what stands before an item of a list; `depth`: in how many lists it is. */
export type Block = {
  kind: 'heading' | 'paragraph' | 'quote' | 'rule';
  mark: string;
  depth: number;
  runs: Run[];
};

type List = { next: number | null };

/** A letter's Markdown as blocks for a printer, without HTML; a link is followed by its address, a picture is told by its words. */
export function letterBlocks(body: string): Block[] {
  const blocks: Block[] = [];
  const lists: List[] = [];
  let quotes = 0;
  let mark = '';
  let kind: Block['kind'] = 'paragraph';
  for (const token of parseMarkdown(body)) {
    if (token.type === 'bullet_list_open') lists.push({ next: null });
    else if (token.type === 'ordered_list_open') lists.push({ next: Number(token.attrGet('start') ?? 1) });
    else if (/_list_close$/.test(token.type)) lists.pop();
    else if (token.type === 'list_item_open') mark = markOf(lists.at(-1));
    else if (token.type === 'blockquote_open') quotes += 1;
    else if (token.type === 'blockquote_close') quotes -= 1;
    else if (token.type === 'hr') blocks.push({ kind: 'rule', mark: '', depth: 0, runs: [] });
    else if (token.type === 'heading_open') kind = 'heading';
    else if (token.type === 'paragraph_open') kind = quotes > 0 ? 'quote' : 'paragraph';
    else if (token.type === 'fence' || token.type === 'code_block') {
      blocks.push({ kind: 'paragraph', mark: '', depth: lists.length, runs: [plain(token.content)] });
    } else if (token.type === 'inline') {
      blocks.push({ kind, mark, depth: lists.length, runs: runsOf(token.children ?? []) });
      mark = '';
    }
  }
  return blocks;
}

function markOf(list: List | undefined): string {
  if (!list || list.next === null) return '–';
  const mark = `${list.next}.`;
  list.next += 1;
  return mark;
}

const plain = (text: string): Run => ({ parts: splitTemplate(text).parts, bold: false, italic: false });

function runsOf(tokens: readonly Token[]): Run[] {
  const runs: Run[] = [];
  let bold = 0;
  let italic = 0;
  let link = '';
  let linked = '';
  const add = (text: string) => {
    if (text !== '') runs.push({ parts: splitTemplate(text).parts, bold: bold > 0, italic: italic > 0 });
    linked += text;
  };
  for (const token of tokens) {
    if (token.type === 'strong_open') bold += 1;
    else if (token.type === 'strong_close') bold -= 1;
    else if (token.type === 'em_open') italic += 1;
    else if (token.type === 'em_close') italic -= 1;
    else if (token.type === 'link_open') {
      link = String(token.attrGet('href') ?? '');
      linked = '';
    } else if (token.type === 'link_close') {
      if (link !== linked && !link.includes('{{')) add(` (${link.replace(/^(https?:\/\/|mailto:)/, '')})`);
    } else if (token.type === 'softbreak') add(' ');
    else if (token.type === 'hardbreak') add('\n');
    else if (token.type === 'image') add(`[${token.content}]`);
    else add(token.content);
  }
  return runs;
}
