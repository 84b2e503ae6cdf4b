/** `lanes`: how many are under way at once. `most`: how many go together. No two with the same key do. */
type Bounds<Ask> = { lanes: number; most: number; keyOf: (ask: Ask) => unknown };

type Waiting<Ask, Answer> = { ask: Ask; resolve: (answer: Answer) => void; reject: (error: unknown) => void };

/**
 * Asks together what many ask at the same time: whoever finds a lane free goes at once, whoever comes while all are taken goes with the
 * others that wait. `askAll` answers in the order asked.
 */
export function gathering<Source extends object, Ask, Answer>(
  askAll: (source: Source, asks: readonly Ask[]) => Promise<readonly Answer[]>,
  { lanes, most, keyOf }: Bounds<Ask>,
): (source: Source, ask: Ask) => Promise<Answer> {
  const queues = new WeakMap<Source, { waiting: Waiting<Ask, Answer>[]; underWay: number }>();

  const go = async (source: Source, queue: { waiting: Waiting<Ask, Answer>[]; underWay: number }) => {
    queue.underWay += 1;
    const together = takeDistinct(queue.waiting, most, ({ ask }) => keyOf(ask));
    try {
      const answers = await askAll(
        source,
        together.map(({ ask }) => ask),
      );
      for (const [place, { resolve, reject }] of together.entries()) {
        const answer = answers[place];
        if (answer === undefined) reject(new Error('not everybody was answered'));
        else resolve(answer);
      }
    } catch (error) {
      for (const { reject } of together) reject(error);
    }
    queue.underWay -= 1;
    if (queue.waiting.length > 0) void go(source, queue);
  };

  return (source, ask) =>
    new Promise((resolve, reject) => {
      const queue = queues.get(source) ?? { waiting: [], underWay: 0 };
      queues.set(source, queue);
      queue.waiting.push({ ask, resolve, reject });
      if (queue.underWay < lanes) void go(source, queue);
    });
}

/** Takes the first of each key out of `waiting`, in order, up to `most`; the others stay, in order. */
function takeDistinct<T>(waiting: T[], most: number, keyOf: (one: T) => unknown): T[] {
  const keys = new Set<unknown>();
  const taken: T[] = [];
  const left: T[] = [];
  for (const one of waiting.splice(0)) {
    const key = keyOf(one);
    if (taken.length < most && !keys.has(key)) {
      keys.add(key);
      taken.push(one);
    } else left.push(one);
  }
  waiting.push(...left);
  return taken;
}
