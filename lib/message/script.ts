import type { Channel, Locale } from '@/db/vocabulary';
import type { Identity } from './frame';
import { fill, type Part, splitTemplate } from './placeholders';
import type { Words } from './words';

/** What is said on the telephone: the statements that open every call, what follows, and how it ends. */
export type CompiledScript = { opening: string[]; text: Part[]; closing: string[]; refused: string[] };
export type RenderedScript = { opening: string[]; text: string; closing: string[] };

/** The key by which whoever is called by a machine says no, as it says itself. */
export const NO_KEY = '9';

type Said = Record<'caller' | 'commercial' | 'object' | 'machine' | 'press' | 'stop', string>;

const said: Record<Locale, Said> = {
  fr: {
    machine: 'Bonjour, ceci est un message enregistré : c’est une machine qui vous parle.',
    caller: 'Bonjour, je suis [votre nom] et je vous appelle pour {legalName}.',
    commercial: 'Cet appel est commercial.',
    object: 'Vous pouvez refuser dès maintenant : dites-le-moi, je le note et {name} ne vous appellera plus.',
    press: 'Pour ne plus être appelé par {name}, appuyez sur {key}.',
    stop: 'Si la personne refuse : l’enregistrer aussitôt, remercier, raccrocher. Ne pas argumenter.',
  },
  en: {
    machine: 'Hello, this is a recorded message: a machine is speaking to you.',
    caller: 'Hello, I am [your name] and I am calling for {legalName}.',
    commercial: 'This is a commercial call.',
    object: 'You can refuse right now: tell me so, I note it, and {name} will not call you again.',
    press: 'To be called no more by {name}, press {key}.',
    stop: 'If the person refuses: record it at once, thank them, hang up. Do not argue.',
  },
};

/** Compiles a script for calls by a person, or for those that a machine makes (`automated_call`). */
export function compileScript(
  words: Words,
  { identity, commercial, channel }: { identity: Identity; commercial: boolean; channel: Channel },
  locale: Locale,
): CompiledScript {
  const names = (text: string) =>
    text
      .replaceAll('{key}', NO_KEY)
      .replaceAll('{legalName}', identity.legalName)
      .replaceAll('{name}', identity.name);
  const { machine, caller, commercial: says, object, press, stop } = said[locale];
  const automated = channel === 'automated_call';
  const { parts, refused } = splitTemplate(words.body.trim());
  return {
    opening: [
      names(automated ? `${machine} ${identity.legalName}.` : caller),
      ...(commercial ? [says] : []),
      names(automated ? press : object),
    ],
    text: parts,
    closing: automated ? [] : [stop],
    refused,
  };
}

export function renderScript(
  script: CompiledScript,
  values: Readonly<Record<string, string>>,
): RenderedScript {
  return { opening: script.opening, text: fill(script.text, values), closing: script.closing };
}
