import type { Locale } from '@/db/vocabulary';
import { renderMarkdown } from './compile';
import type { Identity } from './frame';
import { escapeHtml, fill, type Part, splitTemplate } from './placeholders';
import type { Words } from './words';

/** A letter on paper ready to be filled for each reader. */
export type CompiledLetter = { html: Part[]; refused: string[] };

const said = {
  fr: {
    rights:
      'Vous pouvez vous opposer à tout moment, sans frais et sans vous justifier, à recevoir nos courriers :',
    write: 'écrivez à',
  },
  en: {
    rights: 'You can object to our letters at any time, free of charge and without giving a reason:',
    write: 'write to',
  },
} as const satisfies Record<Locale, unknown>;

/** The sheet: A4, the address where a French window envelope (110 × 220 mm) shows it, black on white. */
const sheet = `@page{size:A4;margin:0}
html{background:#fff;color:#111}body{margin:0;font:11.5pt/1.5 Georgia,'Times New Roman',serif}
.sheet{box-sizing:border-box;position:relative;width:210mm;min-height:297mm;padding:20mm 22mm 45mm}
.from{font-size:9.5pt;width:80mm}.to{position:absolute;top:50mm;left:110mm;width:85mm;white-space:pre-line}
.text{padding-top:62mm}.text h1,.text h2{font-size:1.15em}
.foot{position:absolute;bottom:15mm;left:22mm;right:22mm;border-top:1px solid #767676;padding-top:3mm;font:8.5pt/1.4 Arial,Helvetica,sans-serif}`;

/** Compiles a letter for one language: the sender above, the address in the window, the text, the right to object at the foot. */
export function compileLetter(words: Words, identity: Identity, locale: Locale): CompiledLetter {
  const text = renderMarkdown(words.body);
  const { legalName, address, email } = identity;
  const from = [legalName, address].map((line) => escapeHtml(line)).join('<br>');
  const title = escapeHtml(words.subject);
  const foot = `${escapeHtml(`${legalName}, ${address}.`)} ${said[locale].rights} ${said[locale].write} ${escapeHtml(email)}.`;
  const { parts, refused } = splitTemplate(
    [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title><style>${sheet}</style></head>`,
      `<body><div class="sheet"><div class="from">${from}</div><div class="to">{{postalAddress}}</div>`,
      `<div class="text">${words.subject.trim() === '' ? '' : `<p><strong>${title}</strong></p>`}${text}</div>`,
      `<div class="foot">${foot}</div></div></body></html>`,
    ].join('\n'),
  );
  return { html: parts, refused };
}

export function renderLetter(letter: CompiledLetter, values: Readonly<Record<string, string>>): string {
  return fill(letter.html, values, escapeHtml);
}
