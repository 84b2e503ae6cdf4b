import { describe, expect, test } from 'vitest';
import { tooCommon } from './common-passwords';
import { choosePasswordSchema, firstAdminSchema, staffEmail } from './schemas';

describe('an address', () => {
  test.each([
    ['  Jeanne.Petit@Example.ORG ', 'jeanne.petit@example.org'],
    ['a+tag@sub.example.fr', 'a+tag@sub.example.fr'],
  ])('%j is kept as %s', (typed, kept) => {
    expect(staffEmail.parse(typed)).toBe(kept);
  });

  test.each([
    ['a sign that looks like @', 'jeanne\uff20example.org'],
    ['a small one', 'jeanne\ufe6bexample.org'],
    ['a second one', 'jeanne\uff20evil.example@example.org'],
    ['a Cyrillic a', 'je\u0430nne@example.org'],
    ['a Kelvin sign, which is k in lower case', '\u212aarl@example.org'],
    ['a long s', '\u017fam@example.org'],
    ['a dotless i', 'adm\u0131n@example.org'],
    ['a letter of no width', 'jeanne\u200b@example.org'],
    ['a mark that turns the text round', '\u202ejeanne@example.org'],
    ['an end of line', 'jeanne@example.org\r\nBcc: all@example.org'],
    ['a zero', 'jeanne\0@example.org'],
    ['a space', 'jean ne@example.org'],
    ['a combining mark', 'e\u0301lodie@example.org'],
    ['no domain', 'jeanne@localhost'],
    ['nothing', ''],
    ['too much', `${'a'.repeat(250)}@example.org`],
  ])('with %s is refused', (_what, typed) => {
    expect(staffEmail.safeParse(typed).success).toBe(false);
  });
});

describe('a password', () => {
  const faultOf = (password: string, email = 'jeanne.petit@example.org') =>
    choosePasswordSchema(email)
      .safeParse({ password })
      .error?.issues.map((issue) => issue.message);

  test.each([
    'correct horse battery',
    'un renard dans la cour',
    '    twelve    ',
    'password manager saves me',
    '\u{1F98A}\u{1F98B}\u{1F98C}\u{1F98D}\u{1F98E}\u{1F98F}\u{1F990}\u{1F991}\u{1F992}\u{1F993}\u{1F994}\u{1F995}',
    `${'abcdé '.repeat(33)}ab`,
  ])('%j may be chosen', (password) => {
    expect(faultOf(password)).toBeUndefined();
  });

  test.each([
    ['elevensigns', 'too_short'],
    ['\u{1F98A}'.repeat(11), 'too_short'],
    ['a1b2'.repeat(51), 'too_long'],
    ['aaaaaaaaaaaa', 'too_common'],
    ['123456789012', 'too_common'],
    ['Password1234', 'too_common'],
    ['motdepasse2026!', 'too_common'],
    ['AZERTYUIOP12', 'too_common'],
    ['Welcome2026!!', 'too_common'],
    ['Jeanne.Petit@example.org', 'is_address'],
    ['jeanne.petit', 'is_address'],
  ])('%j is %s', (password, fault) => {
    expect(faultOf(password)).toEqual([fault]);
  });

  test('is compared with the address that comes with it', () => {
    const email = 'premiere.personne@example.org';
    expect(firstAdminSchema.safeParse({ email, password: email }).error?.issues).toMatchObject([
      { path: ['password'], message: 'is_address' },
    ]);
    expect(firstAdminSchema.safeParse({ email, password: 'un renard dans la cour' }).success).toBe(true);
  });

  test('with a common word among others is not common', () => {
    expect(tooCommon('soleil sur la mer')).toBe(false);
    expect(tooCommon('soleil123soleil')).toBe(true);
  });
});
