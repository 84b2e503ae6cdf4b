import { readFile } from 'node:fs/promises';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/db/vocabulary';
import { type SheetPlan, sheetPlan } from '../../format/postal';
import type { Identity } from '../../message/frame';
import { choicesLine, letterFoot } from '../../message/letter';
import { type Block, letterBlocks, type Run } from '../../message/letter-blocks';
import { fill, type Part, splitTemplate } from '../../message/placeholders';
import type { Words } from '../../message/words';

/** What a letter is made for one reader with. `number` is printed on each of its sheets, as `12-1-17`. */
export type PrintedWords = {
  number: string;
  locale: Locale;
  address: readonly string[];
  code: string;
  values: Readonly<Record<string, string>>;
};

/** A campaign's letter set up once, to be printed for each reader. */
export type LetterDesign = {
  identity: Identity;
  appUrl: string;
  sheet: SheetPlan;
  texts: Record<Locale, { subject: Part[]; blocks: Block[] }>;
};

export function designLetter(
  words: Record<Locale, Words>,
  { identity, appUrl }: { identity: Identity; appUrl: string },
): LetterDesign {
  const text = ({ subject, body }: Words) => ({
    subject: splitTemplate(subject.trim()).parts,
    blocks: letterBlocks(body),
  });
  const sheet = sheetPlan(identity.country ?? '');
  return { identity, appUrl, sheet, texts: { fr: text(words.fr), en: text(words.en) } };
}

const mm = (millimetres: number) => (millimetres * 72) / 25.4;
const PAGE_WIDTH = 210;
const SIDE = 22;
const FOOT = { top: 268, height: 16 };
/** Text ends above the foot on the first sheet, and at the same height on those that follow. */
const BOTTOM = 297 - FOOT.top + 4;
const WIDTH = PAGE_WIDTH - 2 * SIDE;

/** DejaVu has the letters of every name in Europe; it goes into the file, so that every printer prints the same. */
const fontFolder = path.join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf');
const faces = {
  regular: 'DejaVuSerif.ttf',
  bold: 'DejaVuSerif-Bold.ttf',
  italic: 'DejaVuSerif-Italic.ttf',
  boldItalic: 'DejaVuSerif-BoldItalic.ttf',
  sans: 'DejaVuSans.ttf',
} as const;

/**
 * A stack of letters as one PDF, each beginning on a sheet of its own. Others' work goes on in between: a worker has e-mails to hand
 * over meanwhile, and says that it lives.
 */
export async function stackPdf(
  design: LetterDesign,
  letters: readonly PrintedWords[],
  { title, at }: { title: string; at: Date },
): Promise<Buffer> {
  const document = new PDFDocument({
    size: 'A4',
    margins: { top: mm(25), bottom: mm(BOTTOM), left: mm(SIDE), right: mm(SIDE) },
    autoFirstPage: false,
    info: { Title: title, Author: design.identity.legalName, CreationDate: at },
  });
  for (const [face, file] of Object.entries(faces)) {
    document.registerFont(face, await readFile(path.join(fontFolder, file)));
  }
  const file = collect(document);
  const press: Press = { document, face: 'regular', size: SIZE };
  for (const letter of letters) {
    printLetter(press, design, letter);
    await new Promise((resolve) => setImmediate(resolve));
  }
  document.end();
  return file;
}

/** The document, and the face in which it is writing: a new sheet may begin in the middle of a sentence. */
type Press = { document: PDFKit.PDFDocument; face: keyof typeof faces; size: number };

function take(press: Press, face: Press['face'], size: number): void {
  Object.assign(press, { face, size });
  press.document.font(face).fontSize(size);
}

function printLetter(press: Press, design: LetterDesign, letter: PrintedWords): void {
  const { document } = press;
  let sheets = 0;
  const nextSheet = () => {
    sheets += 1;
    const { x, y } = document;
    const { face, size } = press;
    take(press, 'sans', 7.5);
    const mark = sheets === 1 ? letter.number : `${letter.number} · ${sheets}`;
    aside(document, mark, { left: SIDE, top: 10, width: WIDTH, align: 'right' });
    take(press, face, size);
    document.x = x;
    document.y = y;
  };
  document.on('pageAdded', nextSheet);
  document.addPage();
  printHead(press, design, letter);
  printFoot(press, design, letter);
  printText(press, design, letter);
  document.off('pageAdded', nextSheet);
}

type Place = { left: number; top: number; width: number; height?: number; align?: 'right' };

/** Sets words at a place of the sheet that lies outside the text: no new sheet begins because of them. */
function aside(
  document: PDFKit.PDFDocument,
  words: string,
  { left, top, width, height, align }: Place,
): void {
  const { bottom } = document.page.margins;
  document.page.margins.bottom = 0;
  document.text(words, mm(left), mm(top), {
    width: mm(width),
    ...(height !== undefined && { height: mm(height) }),
    ...(align && { align }),
  });
  document.page.margins.bottom = bottom;
}

function printHead(press: Press, { identity, sheet }: LetterDesign, letter: PrintedWords): void {
  const { document } = press;
  const { sender, address } = sheet;
  take(press, 'bold', 10);
  aside(document, identity.legalName, sender);
  take(press, 'regular', 9);
  aside(document, identity.address, { ...sender, top: sender.top + 5 });
  const lines = letter.address.join('\n');
  // A window shows so much and no more: a long address is set smaller rather than cut.
  for (const size of [10.5, 9.5, 8.5, 7.5]) {
    take(press, 'sans', size);
    if (document.heightOfString(lines, { width: mm(address.width) }) <= mm(address.height)) break;
  }
  aside(document, lines, address);
}

function printFoot(press: Press, design: LetterDesign, letter: PrintedWords): void {
  const { document } = press;
  const top = mm(FOOT.top);
  document
    .moveTo(mm(SIDE), top)
    .lineTo(mm(SIDE + WIDTH), top)
    .lineWidth(0.5)
    .strokeColor('#555')
    .stroke();
  take(press, 'sans', 7.5);
  aside(document, letterFoot(design.identity, letter.locale), {
    left: SIDE,
    top: FOOT.top + 2,
    width: WIDTH,
  });
  take(press, 'sans', 9);
  const choices = choicesLine(design.appUrl, letter.code, letter.locale);
  aside(document, choices, { left: SIDE, top: FOOT.top + 11, width: WIDTH });
}

const SIZE = 10.5;
const INDENT = 6;

function printText(press: Press, design: LetterDesign, letter: PrintedWords): void {
  const { document } = press;
  const { subject, blocks } = design.texts[letter.locale];
  document.x = mm(SIDE);
  document.y = mm(design.sheet.text);
  const title = fill(subject, letter.values);
  if (title !== '') {
    take(press, 'bold', SIZE);
    document.text(title, { width: mm(WIDTH) });
    document.moveDown(0.9);
  }
  for (const block of blocks) printBlock(press, block, letter.values);
}

function printBlock(press: Press, block: Block, values: PrintedWords['values']): void {
  const { document } = press;
  const indent = (block.depth + (block.kind === 'quote' ? 1 : 0)) * INDENT;
  const left = SIDE + indent;
  const bottom = document.page.height - document.page.margins.bottom;
  if (block.kind === 'rule') {
    document.moveDown(0.3);
    document
      .moveTo(mm(left), document.y)
      .lineTo(mm(SIDE + WIDTH), document.y)
      .lineWidth(0.5)
      .stroke('#555');
    document.moveDown(0.8);
    return;
  }
  // A heading does not stay behind at the foot of a sheet.
  const needed = block.kind === 'heading' ? 4 * SIZE : 2 * SIZE;
  if (document.y + needed > bottom) document.addPage();
  document.x = mm(left);
  if (block.mark !== '') {
    const { y } = document;
    take(press, 'regular', SIZE);
    document.text(block.mark, mm(left - INDENT), y, { width: mm(INDENT), lineBreak: false });
    document.x = mm(left);
    document.y = y;
  }
  printRuns(press, block, { values, width: WIDTH - indent });
  document.moveDown(block.kind === 'heading' ? 0.4 : 0.7);
  document.x = mm(SIDE);
}

type Setting = { values: PrintedWords['values']; width: number };

function printRuns(press: Press, block: Block, { values, width }: Setting): void {
  const heading = block.kind === 'heading';
  const runs = block.runs.map((run) => ({ run, words: fill(run.parts, values) }));
  const shown = runs.filter(({ words }) => words !== '');
  for (const [index, { run, words }] of shown.entries()) {
    take(press, faceOf(run, heading), heading ? 12.5 : SIZE);
    const continued = index < shown.length - 1;
    press.document.text(words, { width: mm(width), continued, lineGap: 2.5 });
  }
}

function faceOf({ bold, italic }: Run, heading: boolean): keyof typeof faces {
  if (bold || heading) return italic ? 'boldItalic' : 'bold';
  return italic ? 'italic' : 'regular';
}

function collect(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
  });
}
