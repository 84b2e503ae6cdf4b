import { readFile } from 'node:fs/promises';
import path from 'node:path';
import PDFDocument from 'pdfkit';
import type { Locale } from '@/db/vocabulary';
import { receiptText } from '../format/text/receipt';
import type { Receipt } from './receipt';
import { receiptFacts } from './receipt-facts';

/** DejaVu has the letters of every name in Europe, which the fonts that each reader knows have not. */
const fontFolder = path.join(process.cwd(), 'node_modules', 'dejavu-fonts-ttf', 'ttf');

const INK = '#1d1a16';
const QUIET = '#5a544a';
const MARGIN = 64;
const TERM_WIDTH = 130;

/**
 * A receipt on paper: text that can be selected and read aloud, tagged in the order in which it stands (PDF/UA), in the reader's
 * language.
 */
export async function receiptPdf(receipt: Receipt, locale: Locale): Promise<Buffer> {
  const text = receiptText[locale];
  const { event } = receipt;
  const document = new PDFDocument({
    size: 'A4',
    margin: MARGIN,
    pdfVersion: '1.7',
    subset: 'PDF/UA',
    tagged: true,
    lang: locale === 'fr' ? 'fr-FR' : 'en-GB',
    displayTitle: true,
    info: {
      Title: `${text.title[event.act]} – ${receipt.id}`,
      Author: 'Aval',
      CreationDate: event.recorded_at,
    },
  } as unknown as PDFKit.PDFDocumentOptions);
  const [serif, sans] = await Promise.all(
    ['DejaVuSerif.ttf', 'DejaVuSans.ttf'].map((file) => readFile(path.join(fontFolder, file))),
  );
  if (!serif || !sans) throw new Error('the fonts are missing');
  document.registerFont('serif', serif).registerFont('sans', sans);
  const page = document.struct('Document');
  document.addStructure(page);
  const block = (tag: 'H1' | 'H2' | 'P', draw: () => void) => page.add(document.struct(tag, {}, draw));
  block('H1', () => document.font('serif').fontSize(22).fillColor(INK).text(text.title[event.act]));
  block('P', () => document.moveDown(0.6).font('sans').fontSize(10).fillColor(QUIET).text(text.lead));
  document.moveDown(1.2);
  for (const { term, value } of receiptFacts(receipt, locale)) {
    block('P', () => {
      const top = document.y;
      document
        .font('sans')
        .fontSize(10)
        .fillColor(QUIET)
        .text(`${term} `, MARGIN, top, { width: TERM_WIDTH });
      document.fillColor(INK).text(value, MARGIN + TERM_WIDTH, top, { width: 595 - 2 * MARGIN - TERM_WIDTH });
      document.moveDown(0.45);
    });
  }
  document.x = MARGIN;
  if (event.wording !== null) {
    block('H2', () => document.moveDown(0.8).font('serif').fontSize(14).text(text.textShown, MARGIN));
    block('P', () =>
      document
        .font('sans')
        .fontSize(9)
        .fillColor(QUIET)
        .text(text.textHelp(event.wording ?? '')),
    );
    block('P', () =>
      document
        .moveDown(0.5)
        .fontSize(11)
        .fillColor(INK)
        .text(event.wording_text ?? ''),
    );
    block('P', () =>
      document.moveDown(0.5).fontSize(8).fillColor(QUIET).text(`${text.fingerprint} ${event.wording_sha256}`),
    );
  }
  block('P', () => document.moveDown(2).fontSize(9).fillColor(QUIET).text(text.foot));
  page.end();
  return finished(document);
}

function finished(document: PDFKit.PDFDocument): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const parts: Buffer[] = [];
    document.on('data', (part: Buffer) => parts.push(part));
    document.on('end', () => resolve(Buffer.concat(parts)));
    document.on('error', reject);
    document.end();
  });
}
