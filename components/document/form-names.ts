import type { Channel } from '@/db/vocabulary';

type Scope = { advertiserId: number; purposeId: number; channel: Channel };

const scopeOf = (letter: string, { advertiserId, purposeId, channel }: Scope, separator: string) =>
  [letter, advertiserId, purposeId, channel].join(separator);

/** The form field of the answer to one choice: `yes` or `no`. */
export const answerName = (scope: Scope): string => scopeOf('c', scope, '.');

/** The form field that holds the id of the text shown beside it. */
export const wordingName = (scope: Scope): string => scopeOf('w', scope, '.');

/** The id of its question on the page. */
export const choiceId = (scope: Scope): string => scopeOf('c', scope, '-');
