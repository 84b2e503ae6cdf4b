import { describe, expect, it } from 'vitest';
import { checkContent } from './check-content';
import { checkSms, checkWords } from './check-words';
import { compileLetter, renderLetter } from './letter';
import { compileScript, renderScript } from './script';
import { compileSms, renderSms } from './sms';
import { wordsFor } from './words';

const identity = {
  ...{ name: 'Maison Tilleul', legalName: 'Maison Tilleul SAS', email: 'bonjour@tilleul.example' },
  address: '4 rue des Lilas, 44000 Nantes',
};
const sms = (body: string) => renderSms(compileSms({ subject: '', body }, identity, 'fr'), {});
const TAIL = '\nMaison Tilleul. STOP pour ne plus recevoir'.length;

describe('a text message', () => {
  it.each([
    ['x'.repeat(160 - TAIL), 'GSM-7', 1, 160],
    ['x'.repeat(161 - TAIL), 'GSM-7', 2, 161],
    // é is in the alphabet, ê and œ are not; one of € and [ counts as two.
    [`é${'x'.repeat(159 - TAIL)}`, 'GSM-7', 1, 160],
    [`€${'x'.repeat(159 - TAIL)}`, 'GSM-7', 2, 161],
    [`ê${'x'.repeat(69 - TAIL)}`, 'UCS-2', 1, 70],
    [`ê${'x'.repeat(70 - TAIL)}`, 'UCS-2', 2, 71],
  ])('counts as networks do', (body, encoding, segments, characters) => {
    expect(sms(body)).toMatchObject({ encoding, segments, characters });
  });

  it('says who sends it and how to stop, and is told apart when it does not', () => {
    expect(checkSms(sms('Bonjour'), identity)).toEqual([]);
    const bare = { ...sms('Bonjour'), text: 'Bonjour' };
    expect(checkSms(bare, identity).map(({ code }) => code)).toEqual([
      'message_lacks_identity',
      'message_lacks_opt_out',
    ]);
    expect(checkSms(sms('œuvre'.repeat(40)), identity).map(({ code }) => code)).toEqual([
      'sms_long',
      'sms_alphabet',
    ]);
  });

  it('knows its placeholders', () => {
    const words = { subject: '', body: '{{firstName}} {{colour}} {{#if}}{{/if}}' };
    const codes = checkWords({ words, ...compileSms(words, identity, 'fr') }).map(({ code }) => code);
    expect(codes).toEqual(['unsupported_placeholder', 'unknown_placeholder']);
  });
});

describe('a letter', () => {
  it('has the address in its window, and the right to object at its foot', () => {
    const letter = compileLetter(
      { subject: 'Les <nouvelles>', body: 'Bonjour **{{firstName}}**' },
      identity,
      'fr',
    );
    const html = renderLetter(letter, { firstName: 'Zoé & co', postalAddress: 'Zoé\n44000 Nantes' });
    expect(html).toContain('Les &lt;nouvelles&gt;');
    expect(html).toContain('<strong>Zoé &amp; co</strong>');
    expect(html).toContain('<div class="to">Zoé\n44000 Nantes</div>');
    expect(html).toContain('Vous pouvez vous opposer');
  });
});

describe('a script', () => {
  const script = (channel: 'phone' | 'automated_call', commercial: boolean) =>
    renderScript(
      compileScript({ subject: '', body: 'La perceuse.' }, { identity, commercial, channel }, 'fr'),
      {},
    );

  it('opens with who calls, that it is commercial, and the way to refuse', () => {
    expect(script('phone', true).opening).toEqual([
      'Bonjour, je suis [votre nom] et je vous appelle pour Maison Tilleul SAS.',
      'Cet appel est commercial.',
      expect.stringContaining('Vous pouvez refuser dès maintenant'),
    ]);
    expect(script('phone', false).opening).toHaveLength(2);
    expect(script('automated_call', true).opening[0]).toContain('une machine');
  });
});

describe('words', () => {
  it('are those of the reader’s language, where it has its own', () => {
    const source = { subject: 'S', body: 'B', versions: { en: { subject: 'E', body: 'F' } } };
    expect(wordsFor(source, 'en').subject).toBe('E');
    expect(wordsFor(source, 'fr').subject).toBe('S');
  });
});

describe('what an e-mail says and shows', () => {
  const codes = (subject: string, html = '') =>
    checkContent({ subject, html, text: '' }, 'https://aval.example/images/').map(({ code }) => code);
  it.each([
    ['Re: votre commande', '', ['subject_pretends']],
    ['Réponse à vos questions', '', []],
    ['PROFITEZ DE NOS OFFRES', '', ['subject_shouts']],
    ['x', '<a href="">a</a>', ['link_empty']],
    ['x', '<a href="http://shop.example">a</a>', ['link_not_https']],
    ['x', '<img src="https://aval.example/images/a.png" alt="">', ['image_without_words']],
    ['x', '<img src="https://other.example/a.png" alt="A drill">', ['image_elsewhere']],
    ['x', '<p style="color:#999999;background:#ffffff">a</p>', ['low_contrast']],
    ['x', '<p style="color:#1f1b17;background-color:#faf6ec">a</p>', []],
  ])('%s %s', (subject, html, expected) => {
    expect(codes(subject, html)).toEqual(expected);
  });
});
