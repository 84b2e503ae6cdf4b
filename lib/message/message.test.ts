import { describe, expect, test } from 'vitest';
import { checkCompiled, checkRendered, type Finding } from './check';
import { compileEmail, type RenderedEmail, renderEmail } from './compile';
import { listHeaders } from './headers';
import { escapeHtml, holesOf, splitTemplate } from './placeholders';

const identity = {
  name: 'Fleurs',
  legalName: 'Fleurs & Fils <SARL> "d’Été"',
  address: '1 rue de l’Essai, 75001 Paris',
  email: 'bonjour@fleurs.example',
};
const links = {
  unsubscribeUrl: 'https://choices.example/u/token-of-one',
  preferencesUrl: 'https://choices.example/preferences/token-of-one',
};
const source = {
  subject: 'Bonjour {{firstName}}',
  body: 'Bonjour **{{firstName}}**,\n\n[voir](https://fleurs.example/a?b=1&c=2)',
};

function rendered(
  change: Partial<typeof source> = {},
  values: Record<string, string> = {},
  locale: 'fr' | 'en' = 'fr',
) {
  return renderEmail(compileEmail({ ...source, ...change }, identity, locale), {
    firstName: 'Zoé',
    ...links,
    ...values,
  });
}
const codes = (findings: Finding[]) => findings.map(({ severity, code, detail }) => [severity, code, detail]);

describe('what a reader’s own words do', () => {
  const nasty = `<script>alert("1")</script> & 'x' {{lastName}} [a](https://evil.example)\r\nBcc: x`;

  test('they are text: in HTML escaped, in the other parts as they are', () => {
    const { html, text, subject } = rendered({}, { firstName: nasty });
    expect(html).not.toContain('<script>');
    expect(html).toContain(
      '&lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; &amp; &#39;x&#39; {{lastName}}',
    );
    expect(html).not.toContain('href="https://evil.example"');
    expect(text).toContain(nasty);
    expect(subject).toBe(`Bonjour ${nasty}`);
  });

  test('they are not looked at again for placeholders', () => {
    const { html } = rendered({ body: '{{firstName}}' }, { firstName: '{{unsubscribeUrl}}' });
    expect(html).toContain('<p>{{unsubscribeUrl}}</p>');
  });

  test('a hole without a value becomes nothing', () => {
    expect(rendered({ subject: 'A{{company}}B' }).subject).toBe('AB');
  });

  test('they may close no attribute', () => {
    const { html } = rendered({ body: '[x]({{preferencesUrl}})' }, { preferencesUrl: '"><img src=x>' });
    expect(html).toContain('href="&quot;&gt;&lt;img src=x&gt;"');
    expect(escapeHtml(`&<>"'`)).toBe('&amp;&lt;&gt;&quot;&#39;');
  });
});

describe('what an author writes', () => {
  test('is Markdown without HTML', () => {
    const { html } = rendered({ body: '<img src=x onerror=y> **fort**', subject: '<b>{{firstName}}</b>' });
    expect(html).toContain('&lt;img src=x onerror=y&gt; <strong>fort</strong>');
    expect(html).toContain('<title>&lt;b&gt;Zoé&lt;/b&gt;</title>');
    expect(rendered({ body: '[x](javascript:alert(1))' }).html).not.toContain('href="javascript');
  });

  test('links keep what they say, and placeholders may be links', () => {
    expect(rendered().html).toContain('<a href="https://fleurs.example/a?b=1&amp;c=2">voir</a>');
    expect(rendered().text).toContain('voir <https://fleurs.example/a?b=1&c=2>');
  });

  test.each([
    ['a section', '{{#firstName}}x{{/firstName}}'],
    ['an inverted section', '{{^firstName}}x{{/firstName}}'],
    ['raw output', '{{{firstName}}}'],
    ['raw output by sign', '{{&firstName}}'],
    ['a partial', '{{> other}}'],
    ['other delimiters', '{{=<% %>=}}'],
    ['a section never closed', '{{#firstName}}'],
  ])('has no logic: %s is refused', (_, body) => {
    expect(splitTemplate(body).refused).not.toEqual([]);
    const compiled = compileEmail({ subject: 'x', body }, identity, 'fr');
    expect(
      codes(checkCompiled({ subject: 'x', body }, compiled)).map(([severity, code]) => [severity, code]),
    ).toContainEqual(['stop', 'unsupported_placeholder']);
  });

  test('a tag that is never closed stops the message, whatever it swallows', () => {
    const open = { subject: 'x', body: 'Bonjour {{firstName' };
    const findings = checkCompiled(open, compileEmail(open, identity, 'fr'));
    expect(findings.map(({ severity }) => severity)).toEqual(['stop']);
  });

  test('what names nothing is told, once and by name', () => {
    const bad = {
      subject: '{{firstname}} {{firstName}}',
      body: '{{shoeSize}} {{ company }} {{unsubscribeUrl}} {{firstname}}',
    };
    const compiled = compileEmail(bad, identity, 'fr');
    expect(codes(checkCompiled(bad, compiled))).toEqual([
      ['stop', 'unknown_placeholder', 'firstname'],
      ['stop', 'unknown_placeholder', 'shoeSize'],
    ]);
    expect(holesOf(compiled.subject)).toEqual(['firstname', 'firstName']);
  });

  test('a message without subject or body is none', () => {
    const empty = { subject: ' ', body: '\n' };
    expect(codes(checkCompiled(empty, compileEmail(empty, identity, 'fr')))).toEqual([
      ['stop', 'subject_missing', undefined],
      ['stop', 'body_missing', undefined],
    ]);
  });
});

describe('who sends it and how to object', () => {
  const expected = { identity, unsubscribeUrl: links.unsubscribeUrl };
  const found = (email: RenderedEmail, more: Partial<typeof expected> = {}) =>
    codes(checkRendered(email, { ...expected, ...more })).map(([severity, code]) => `${severity} ${code}`);

  test.each(['fr', 'en'] as const)('stand in both parts (%s)', (locale) => {
    const email = rendered({}, {}, locale);
    expect(found(email)).toEqual([]);
    expect(email.html).toContain(`<html lang="${locale}">`);
    for (const part of [email.html, email.text]) {
      expect(part).toContain(links.preferencesUrl);
      expect(part).toContain(identity.address);
    }
  });

  test.each(['html', 'text'] as const)('are missed where they are gone from the %s', (part) => {
    const email = rendered();
    const without = (gone: string) => ({ ...email, [part]: email[part].replaceAll(gone, '…') });
    const legalName = part === 'html' ? 'Fleurs &amp; Fils &lt;SARL&gt;' : 'Fleurs & Fils <SARL>';
    expect(without(legalName)[part]).not.toBe(email[part]);
    expect(found(without(legalName))).toEqual(['stop message_lacks_identity']);
    expect(found(without(identity.email))).toEqual(['stop message_lacks_identity']);
    expect(found(without(links.unsubscribeUrl))).toEqual(['stop message_lacks_opt_out']);
    expect(found(without(links.preferencesUrl))).toEqual([]);
  });

  test('another reader’s link is no way to object, and nothing is not everything', () => {
    const email = rendered();
    expect(found(email, { unsubscribeUrl: `${links.unsubscribeUrl}x` })).toEqual([
      'stop message_lacks_opt_out',
    ]);
    expect(found(email, { unsubscribeUrl: '' })).toContain('stop message_lacks_opt_out');
    expect(found(email, { identity: { ...identity, legalName: '' } })).toEqual([
      'stop message_lacks_identity',
    ]);
    expect(found(email, { identity: { ...identity, email: '' } })).toEqual(['stop message_lacks_identity']);
  });

  test('what makes a message less sure to be read is a warning', () => {
    const plain = links.unsubscribeUrl.replace('https', 'http');
    expect(found(rendered({}, { unsubscribeUrl: plain }), { unsubscribeUrl: plain })).toEqual([
      'stop link_not_https',
    ]);
    const local = 'http://localhost:3000/u/x';
    expect(found(rendered({}, { unsubscribeUrl: local }), { unsubscribeUrl: local })).toEqual([
      'warn link_not_https',
    ]);
    expect(found(rendered({ subject: 'x'.repeat(79) }))).toEqual(['warn subject_long']);
    expect(found(rendered({ subject: 'x'.repeat(78) }))).toEqual([]);
    expect(found(rendered({ body: 'mot '.repeat(26_000) }))).toEqual(['warn message_large']);
  });
});

test('the fields for one click (RFC 8058, 3.1)', () => {
  const options = {
    unsubscribeUrl: links.unsubscribeUrl,
    unsubscribeAddress: null,
    campaign: 12,
    purpose: 'offers',
    advertiser: 'fleurs',
    domain: 'choices.example',
    sender: 'aval0123',
  };
  expect(listHeaders(options)).toEqual({
    'List-Unsubscribe': `<${links.unsubscribeUrl}>`,
    'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click',
    'List-Id': '<offers.fleurs.choices.example>',
    'Feedback-ID': 'c12:offers:fleurs:aval0123',
  });
  expect(listHeaders({ ...options, unsubscribeAddress: 'u+1@in.example' })['List-Unsubscribe']).toBe(
    `<${links.unsubscribeUrl}>, <mailto:u+1@in.example?subject=unsubscribe>`,
  );
});
