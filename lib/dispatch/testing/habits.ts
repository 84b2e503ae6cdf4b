/** What a server says at some point: a code and words; that the connection ends; or nothing, ever. */
type Refusal = [code: number, words: string];

/** `times`: how often this address was given so far. */
type Habit = {
  atAddress?: (times: number) => Refusal | 'drop' | undefined;
  afterMessage?: (times: number) => Refusal | 'drop' | 'hang' | undefined;
};

let lately: number[] = [];

function tooMany(): boolean {
  lately = lately.filter((at) => at > Date.now() - 1000);
  return lately.push(Date.now()) > 5;
}

const habits: Record<string, Habit> = {
  /** Lets through who comes again. */
  'greylist.test': { atAddress: (times) => (times < 2 ? [450, '4.7.1 greylisted, come again'] : undefined) },
  /** Takes five messages a second. */
  'busy.test': { atAddress: () => (tooMany() ? [421, '4.7.0 too many messages, slow down'] : undefined) },
  'later.test': { afterMessage: (times) => (times < 2 ? [451, '4.3.0 try again later'] : undefined) },
  'never.test': { atAddress: () => [451, '4.3.0 try again later'] },
  'gone.test': { atAddress: () => [550, '5.1.1 no such person'] },
  'refused.test': { afterMessage: () => [554, '5.7.1 not wanted'] },
  /** Takes the message, and says nothing. */
  'hang.test': { afterMessage: () => 'hang' },
  /** Takes the message, and ends the connection instead of answering. */
  'drop.test': { afterMessage: () => 'drop' },
  /** Ends the connection before it was given any message, once. */
  'cut.test': { atAddress: (times) => (times < 2 ? 'drop' : undefined) },
};

/** How a server treats the addresses of a domain; most it just takes. */
export const habitOf = (address: string): Habit => habits[address.slice(address.lastIndexOf('@') + 1)] ?? {};

export const peculiarDomains = Object.keys(habits);
