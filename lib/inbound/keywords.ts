/** What a text message asks for; `none`: a person has to read it. */
export type Asked = 'stop' | 'start' | 'help' | 'none';

/*
 * The first word decides. English words as Twilio and AWS act on them, the French ones that operators ask for and people write; each
 * also run together with a short code, as in STOP36111.
 */
const STOP =
  /^(s+t+[o0]+p+(all|er|ez|é|sms|pub)?|stopall|unsubscribe|unsub|end|quit|revoke|optout|cancel|remove|arr?et(e|er|es|ez|ons|ezdonc)?|desabonn(er|ez|e|es|ement|ements)|desinscri(re|s|t|te|ption|ptions|vez)|desinscrivez|resili(er|ez|ation)|radi(er|ez|ation)|fin|suppr(imer|imez|ession)?)\d*$/;
const START = /^(start|unstop|demarrer|reprendre|reabonner|reabonnement)\d*$/;
const HELP = /^(help|aide|info|infos|information)\d*$/;

/** Two words that are one. */
const PAIRS: Readonly<Record<string, Asked>> = {
  'opt out': 'stop',
  'de sabonner': 'stop',
  'stop all': 'stop',
};
/** What politeness or an article puts before the word. */
const BEFORE = new Set(['please', 'pls', 'svp', 'merci', 'bonjour', 'hello', 'hi', 'de']);

/**
 * What a reply to a text message asks for, accents, case, punctuation and pictures aside. In doubt between STOP and a sentence that
 * begins with it, it is STOP: that costs a message, the other way costs a no.
 */
export function readKeyword(text: string): Asked {
  const words = plainWords(text);
  while (words.length > 1 && BEFORE.has(words[0] ?? '')) words.shift();
  const [first = '', second = ''] = words;
  const pair = PAIRS[`${first} ${second}`];
  if (pair) return pair;
  if (STOP.test(first) || STOP.test(spelledOut(words))) return 'stop';
  if (START.test(first)) return 'start';
  return HELP.test(first) ? 'help' : 'none';
}

/** In lower case, without accents; anything that is no letter or digit parts words, a hyphen inside one does not. */
function plainWords(text: string): string[] {
  return text
    .normalize('NFKD')
    .replaceAll(/\p{M}|[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu, '')
    .toLowerCase()
    .replaceAll(/opt\s*[-_]\s*out/g, 'opt out')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '');
}

/** S.T.O.P, s t o p: letters one by one, up to the first longer word. */
function spelledOut(words: readonly string[]): string {
  const end = words.findIndex((word) => word.length > 1);
  return words.slice(0, end < 0 ? words.length : end).join('');
}
