import { simpleParser } from 'mailparser';
import MailComposer from 'nodemailer/lib/mail-composer';
import { describe, expect, it } from 'vitest';
import { linksIn, readEmailSource } from './read-source';

async function compose(mail: ConstructorParameters<typeof MailComposer>[0]): Promise<string> {
  return (await new MailComposer(mail).compile().build()).toString('utf8');
}

const from = { name: 'Maison Lumière', address: 'bonjour@example.org' };
const subjects = [
  'Plain',
  'Été — offres « à prix doux » pour toute la maison, jusqu’à dimanche soir 🌞 sans faute',
];
const bodies = [
  'Short.',
  `Café = été 🌞\n\n${'Une ligne très longue. '.repeat(60)}\n--\nfin =20`,
  'é'.repeat(3000),
];

describe('readEmailSource', () => {
  it.each(subjects.flatMap((subject) => bodies.map((body) => ({ subject, body }))))(
    'reads what a full parser reads: $subject',
    async ({ subject, body }) => {
      const source = await compose({
        from,
        to: 'a@example.org',
        subject,
        text: body,
        html: `<p>${body}</p>`,
      });
      const expected = await simpleParser(source);
      const read = readEmailSource(source);
      expect(read.text.trimEnd()).toBe(expected.text?.trimEnd());
      expect(read.html.replaceAll('\r\n', '\n')).toBe(expected.html);
      expect(read.fields.find(({ name }) => name === 'Subject')?.value).toBe(expected.subject);
    },
  );

  it('reads a message of one part, and one without a body', async () => {
    expect(readEmailSource(await compose({ from, to: 'a@example.org', text: 'Été' })).text.trim()).toBe(
      'Été',
    );
    expect(readEmailSource('Subject: x')).toEqual({
      fields: [{ name: 'Subject', value: 'x' }],
      html: '',
      text: '',
    });
  });
});

describe('linksIn', () => {
  it('gives each address once, with its words', () => {
    const html =
      '<a href="https://a.example/?b=1&amp;c=2">On <b>A</b></a> <a href="https://a.example/?b=1&amp;c=2">A</a>';
    expect(linksIn(html)).toEqual([{ href: 'https://a.example/?b=1&c=2', words: 'A' }]);
  });
});
