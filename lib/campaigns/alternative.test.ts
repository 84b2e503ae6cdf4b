import { simpleParser } from 'mailparser';
import { expect, it } from 'vitest';
import type { CompiledEmail } from '../message/compile';
import { fill, splitTemplate } from '../message/placeholders';
import { type Alternative, compileAlternative, fillAlternative } from './alternative';

function compiled(template: string): CompiledEmail {
  const { parts } = splitTemplate(template);
  return { locale: 'fr', subject: [], html: parts, text: parts, refused: [] };
}

const wire = (body: Alternative, values: Readonly<Record<string, string>>) =>
  Buffer.concat([
    Buffer.from(
      `MIME-Version: 1.0\r\nContent-Type: multipart/alternative; boundary="${body.boundary}"\r\n\r\n`,
    ),
    ...fillAlternative(body, values),
  ]);

/** The parser ends a text by a line end of its own. */
const ended = (text: string | undefined) => text?.replace(/\n$/, '');

const templates = [
  '{{a}}',
  'Bonjour {{a}}, voici {{b}}.\n\n{{a}}\n{{b}}',
  '{{a}}{{b}}{{a}}',
  `{{a}} ${'mot '.repeat(60)}{{b}} \n.\n..{{a}}\n`,
  `${'x'.repeat(75)}{{a}}${'é'.repeat(80)}{{b}}${'y'.repeat(76)}`,
  '= {{a}} =3D {{b}} \n',
];
const values = [
  '',
  'Zoé',
  ' ',
  'a'.repeat(300),
  'deux\nlignes',
  '=20',
  '🌳'.repeat(40),
  '.',
  'fin ',
  '\tx\t',
  '<&"',
];

it('says for each reader what the template says, whatever fills it', async () => {
  for (const template of templates) {
    const email = compiled(template);
    const body = compileAlternative(email);
    for (const a of values) {
      for (const b of values) {
        const { text, html } = await simpleParser(wire(body, { a, b }), { skipHtmlToText: true });
        const name = JSON.stringify({ template, a, b });
        expect(ended(text), name).toBe(ended(fill(email.text, { a, b })));
        const escaped = {
          a: a.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;'),
          b,
        };
        escaped.b = b.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
        expect(ended(html || ''), name).toBe(ended(fill(email.html, escaped)));
      }
    }
  }
});

it('keeps within the lines and characters of quoted-printable, and never ends its own part early', () => {
  for (const template of templates) {
    const body = compileAlternative(compiled(template));
    for (const a of values) {
      const source = wire(body, { a, b: `--${body.boundary}--` }).toString('latin1');
      const lines = source.slice(source.indexOf('\r\n\r\n')).split('\r\n');
      expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(76);
      expect(lines.filter((line) => /[^\t\x20-\x7e]|[ \t]$|\r|\n/.test(line))).toEqual([]);
      expect(lines.filter((line) => line === `--${body.boundary}--`)).toHaveLength(1);
    }
  }
});
