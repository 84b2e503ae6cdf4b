import { z } from 'zod';
import { startOfDay } from '../law/calendar';

const DAY = z.iso.date();
const words: Readonly<Record<string, boolean>> = { yes: true, no: false };

/** `yes` and `no` as true and false; anything else as it stands. */
export function readYesNo(text: string): unknown {
  return words[text] ?? text;
}

/** A day without an hour as that day's midnight in Paris; a moment with its hour as it stands. */
export function readMoment(text: string): string {
  return DAY.safeParse(text).success ? startOfDay(text, 'FR').toISOString() : text;
}

/** Several words in one field, with `|` between them. */
export function readSeveral(text: string): string[] {
  return text
    .split('|')
    .map((word) => word.trim())
    .filter((word) => word !== '');
}
