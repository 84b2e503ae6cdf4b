import { z } from 'zod';
import { line, prose } from '../format/fields';

/** A text message from a person: the number that it came from, and what it says. Further fields of a provider's are left aside. */
export const textSchema = z.object({ from: line(40), text: prose(2000) });

/** A message that came back, as a provider hands it on: to whom, and its source in base64. */
export const mailSchema = z.object({ recipient: line(320), raw: z.base64().max(3_000_000) });
