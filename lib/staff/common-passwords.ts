/** Beginnings of the passwords that are tried first and still have twelve signs, in French and English. */
const commonStems = [
  'password',
  'passw0rd',
  'p@ssword',
  'p@ssw0rd',
  'motdepasse',
  'azertyuiop',
  'qwertyuiop',
  'qwertzuiop',
  '1q2w3e4r5t6y',
  '1234567890',
  '0987654321',
  '9876543210',
  'abcdefgh',
  'administrator',
  'administrateur',
  'changeme',
  'letmein',
  'bienvenue',
  'welcome',
  'iloveyou',
  'jetaime',
  'soleil',
  'sunshine',
  'princess',
  'football',
  'superman',
  'avalaval',
];

/** So few different signs are one key held down, or two in turn. */
const FEWEST_SIGNS = 4;

/**
 * Whether a password is among those tried first: one of the stems above with nothing but digits, stems and
 * punctuation around it, or a few signs repeated.
 */
export function tooCommon(password: string): boolean {
  const text = password.toLowerCase();
  if (new Set(text).size < FEWEST_SIGNS) return true;
  const rest = commonStems.reduce((left, stem) => left.replaceAll(stem, ''), text);
  return rest !== text && /^[\d\p{P}\p{S}\s]*$/u.test(rest);
}
