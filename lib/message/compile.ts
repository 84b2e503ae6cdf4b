import { convert } from 'html-to-text';
import MarkdownIt, { type Token } from 'markdown-it';
import type { Locale } from '@/db/vocabulary';
import { footMarkdown, frameHtml, type Identity } from './frame';
import { escapeHtml, fill, type Part, splitTemplate } from './placeholders';
import type { Words } from './words';

/** An e-mail ready to be filled for each reader. */
export type CompiledEmail = {
  locale: Locale;
  subject: Part[];
  html: Part[];
  text: Part[];
  refused: string[];
};

export type RenderedEmail = { subject: string; html: string; text: string };

const markdown = new MarkdownIt({ html: false, linkify: true, typographer: false });
const keepUrl = markdown.normalizeLink;
// A placeholder as a link's address must survive; everything else is encoded as usual.
markdown.normalizeLink = (url) => (/^\{\{[^{}]*\}\}$/.test(url) ? url : keepUrl(url));

/** Markdown as HTML; a placeholder stays what it is, also as a link's address. */
export function renderMarkdown(body: string): string {
  return markdown.render(body);
}

/** Markdown as the parser's own tokens, for a means that is not written in HTML. */
export function parseMarkdown(body: string): Token[] {
  return markdown.parse(body, {});
}

/** Compiles an e-mail for one language: Markdown to HTML, HTML to text, the advertiser and the ways to object added. */
export function compileEmail(source: Words, identity: Identity, locale: Locale): CompiledEmail {
  const body = markdown.render(source.body);
  const foot = markdown.render(footMarkdown(identity, locale));
  const title = escapeHtml(source.subject);
  const html = splitTemplate(frameHtml({ locale, title, body, foot }));
  const text = splitTemplate(plain(`${body}<hr>${foot}`));
  const subject = splitTemplate(source.subject);
  return {
    locale,
    subject: subject.parts,
    html: html.parts,
    text: text.parts,
    refused: [...new Set([...subject.refused, ...html.refused])],
  };
}

function plain(html: string): string {
  return convert(html, {
    wordwrap: false,
    selectors: [
      { selector: 'a', options: { linkBrackets: ['<', '>'], hideLinkHrefIfSameAsText: true } },
      { selector: 'h1', options: { uppercase: false } },
      { selector: 'h2', options: { uppercase: false } },
      { selector: 'hr', options: { length: 40 } },
    ],
  });
}

/** Fills a compiled e-mail for one reader. Values are text: they are escaped where the result is HTML. */
export function renderEmail(email: CompiledEmail, values: Readonly<Record<string, string>>): RenderedEmail {
  return {
    subject: fill(email.subject, values),
    html: fill(email.html, values, escapeHtml),
    text: fill(email.text, values),
  };
}
