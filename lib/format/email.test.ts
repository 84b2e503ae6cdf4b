import { describe, expect, test } from 'vitest';
import { normaliseEmail } from './email';

describe('two spellings of one address', () => {
  test.each([
    [' Ada@Example.ORG\n', 'Ada@example.org'],
    ['ada+offers@example.org', 'ada+offers@example.org'],
    ['a.d.a@example.org', 'a.d.a@example.org'],
    ['ada@BÜCHER.example', 'ada@xn--bcher-kva.example'],
    ['ada@xn--bcher-kva.example', 'ada@xn--bcher-kva.example'],
    // Composed and decomposed é are one letter.
    ['rene\u0301@example.org', 'ren\u00e9@example.org'],
    ["o'hara!#$%&*+-/=?^_`{|}~@example.org", "o'hara!#$%&*+-/=?^_`{|}~@example.org"],
    [`${'a'.repeat(64)}@example.org`, `${'a'.repeat(64)}@example.org`],
  ])('%j is %s', (text, address) => {
    expect(normaliseEmail(text)).toBe(address);
    expect(normaliseEmail(address)).toBe(address);
  });
});

describe('what is no address', () => {
  test.each([
    ['nothing', ''],
    ['no at', 'ada.example.org'],
    ['nobody', '@example.org'],
    ['nowhere', 'ada@'],
    ['two ats', 'ada@home@example.org'],
    ['a space', 'a da@example.org'],
    ['a list', 'ada@example.org,bob@example.org'],
    ['a header of its own', 'ada@example.org\r\nBcc: bob@example.org'],
    ['a header before the at', 'ada\r\nBcc: bob@example.org'],
    ['a name with it', 'Ada <ada@example.org>'],
    ['a quoted local part', '"ada lovelace"@example.org'],
    ['a comment', 'ada(home)@example.org'],
    ['an address literal', 'ada@[127.0.0.1]'],
    ['a bare host', 'ada@localhost'],
    ['a dot first', '.ada@example.org'],
    ['a dot last', 'ada.@example.org'],
    ['two dots', 'a..da@example.org'],
    ['a domain with two dots', 'ada@example..org'],
    ['a domain ending in a dot', 'ada@example.org.'],
    ['a domain with a hyphen first', 'ada@-example.org'],
    ['a domain with an underscore', 'ada@exa_mple.org'],
    ['a control character', 'a\u0000da@example.org'],
    ['a control character of the second set', 'a\u0085da@example.org'],
    ['a local part of 65 bytes', `${'a'.repeat(65)}@example.org`],
    ['a local part of 33 letters in 66 bytes', `${'é'.repeat(33)}@example.org`],
    ['255 bytes', `${'a'.repeat(64)}@${'b'.repeat(60)}.${'c'.repeat(60)}.${'d'.repeat(60)}.example`],
    ['an IP address', 'ada@127.0.0.1'],
  ])('%s', (_, text) => {
    expect(normaliseEmail(text)).toBeNull();
  });
});
