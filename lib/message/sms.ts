import { SegmentedMessage } from 'sms-segments-calculator';
import type { Locale } from '@/db/vocabulary';
import type { Identity } from './frame';
import { fill, type Part, splitTemplate } from './placeholders';
import type { Words } from './words';

/** A text message ready to be filled for each reader. */
export type CompiledSms = { parts: Part[]; refused: string[] };

export type RenderedSms = {
  text: string;
  /** `GSM-7` while every character is in the networks' own alphabet, else `UCS-2`, which holds less than half as many. */
  encoding: 'GSM-7' | 'UCS-2';
  characters: number;
  /** How many messages the network sends and counts. */
  segments: number;
  /** The characters that make it UCS-2, each once. */
  outside: string[];
};

const stop: Record<Locale, string> = { fr: 'STOP pour ne plus recevoir', en: 'STOP to receive no more' };

/** Compiles a text message: its words, and under them who sends it and how to stop. */
export function compileSms(words: Words, identity: Pick<Identity, 'name'>, locale: Locale): CompiledSms {
  const { parts, refused } = splitTemplate(words.body.trim());
  return { parts: [...parts, { text: `\n${identity.name}. ${stop[locale]}` }], refused };
}

/** Fills a text message for one reader and counts it as networks do. */
export function renderSms({ parts }: CompiledSms, values: Readonly<Record<string, string>>): RenderedSms {
  const text = fill(parts, values);
  const counted = new SegmentedMessage(text, 'auto');
  const outside = [...new Set(counted.getNonGsmCharacters())];
  return {
    text,
    encoding: counted.getEncodingName() === 'UCS-2' ? 'UCS-2' : 'GSM-7',
    characters: counted.numberOfCharacters,
    segments: counted.segmentsCount,
    outside,
  };
}
