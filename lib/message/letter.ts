import type { Locale } from '@/db/vocabulary';
import { sheetPlan } from '../format/postal';
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
    choices: (address: string, code: string) => `Tous vos choix, sans compte : ${address}, code ${code}.`,
  },
  en: {
    rights: 'You can object to our letters at any time, free of charge and without giving a reason:',
    write: 'write to',
    choices: (address: string, code: string) =>
      `All your choices, without an account: ${address}, code ${code}.`,
  },
} as const satisfies Record<Locale, unknown>;

/** What stands at a letter's foot whatever it says: who sends it and how to object. */
export function letterFoot({ legalName, address, email }: Identity, locale: Locale): string {
  return `${legalName}, ${address}. ${said[locale].rights} ${said[locale].write} ${email}.`;
}

/** The line that leads from a printed letter to its reader's page: an address without `https://`, and the letter's code. */
export function choicesLine(appUrl: string, code: string, locale: Locale): string {
  return said[locale].choices(appUrl.replace(/^https?:\/\//, '').replace(/\/$/, ''), code);
}

/** The sheet: A4, the address where the window of the sender's envelopes shows it, black on white. */
function sheet(country: string): string {
  const { sender, address, text } = sheetPlan(country);
  return `@page{size:A4;margin:0}
html{background:#fff;color:#111}body{margin:0;font:11.5pt/1.5 Georgia,'Times New Roman',serif}
.sheet{box-sizing:border-box;position:relative;width:210mm;min-height:297mm;padding:0 22mm 45mm}
.from{position:absolute;top:${sender.top}mm;left:${sender.left}mm;width:${sender.width}mm;font-size:9.5pt}
.to{position:absolute;top:${address.top}mm;left:${address.left}mm;width:${address.width}mm;white-space:pre-line}
.text{padding-top:${text - 6}mm}.text h1,.text h2{font-size:1.15em}
.foot{position:absolute;bottom:15mm;left:22mm;right:22mm;border-top:1px solid #767676;padding-top:3mm;font:8.5pt/1.4 Arial,Helvetica,sans-serif}
.foot strong{display:block}`;
}

/** Compiles a letter for one language: the sender above, the address in the window, the text, the right to object at the foot. */
export function compileLetter(words: Words, identity: Identity, locale: Locale): CompiledLetter {
  const text = renderMarkdown(words.body);
  const { legalName, address, country = '' } = identity;
  const from = [legalName, address].map((line) => escapeHtml(line)).join('<br>');
  const title = escapeHtml(words.subject);
  const { parts, refused } = splitTemplate(
    [
      `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${title}</title><style>${sheet(country)}</style></head>`,
      `<body><div class="sheet"><div class="from">${from}</div><div class="to">{{postalAddress}}</div>`,
      `<div class="text">${words.subject.trim() === '' ? '' : `<p><strong>${title}</strong></p>`}${text}</div>`,
      `<div class="foot">${escapeHtml(letterFoot(identity, locale))} <strong>{{choicesLine}}</strong></div></div></body></html>`,
    ].join('\n'),
  );
  return { html: parts, refused };
}

export function renderLetter(letter: CompiledLetter, values: Readonly<Record<string, string>>): string {
  return fill(letter.html, values, escapeHtml);
}
