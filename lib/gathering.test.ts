import { expect, it } from 'vitest';
import { gathering } from './gathering';

const soon = () => new Promise((resolve) => setTimeout(resolve, 5));
const source = {};

function recorded(answer: (ask: number) => number | undefined = (ask) => ask * 10) {
  const calls: number[][] = [];
  const askAll = async (_: object, asks: readonly number[]) => {
    calls.push([...asks]);
    await soon();
    return asks.map(answer) as number[];
  };
  return { calls, askAll };
}

it('lets the first go at once and the others together, each with its own answer', async () => {
  const { calls, askAll } = recorded();
  const ask = gathering(askAll, { lanes: 1, most: 3, keyOf: (one: number) => one });
  expect(await Promise.all([1, 2, 3, 4, 5].map((one) => ask(source, one)))).toEqual([10, 20, 30, 40, 50]);
  expect(calls).toEqual([[1], [2, 3, 4], [5]]);
});

it('never has two of one key in a call, and keeps their order', async () => {
  const { calls, askAll } = recorded();
  const ask = gathering(askAll, { lanes: 1, most: 9, keyOf: (one: number) => one % 10 });
  await Promise.all([1, 11, 21, 12, 31].map((one) => ask(source, one)));
  expect(calls).toEqual([[1], [11, 12], [21], [31]]);
});

it('tells those of a call that failed, and goes on with the next', async () => {
  let turn = 0;
  const ask = gathering(
    async (_: object, asks: readonly number[]) => {
      turn += 1;
      await soon();
      if (turn === 1) throw new Error('broken');
      return asks;
    },
    { lanes: 1, most: 1, keyOf: (one: number) => one },
  );
  const answers = await Promise.allSettled([1, 2].map((one) => ask(source, one)));
  expect(answers.map(({ status }) => status)).toEqual(['rejected', 'fulfilled']);
});

it('leaves nobody waiting who was not answered', async () => {
  const { askAll } = recorded((one) => (one === 2 ? undefined : one));
  const ask = gathering(askAll, { lanes: 1, most: 9, keyOf: (one: number) => one });
  const answers = await Promise.allSettled([1, 2, 3].map((one) => ask(source, one)));
  expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
});

it('has a queue for each source', async () => {
  const { calls, askAll } = recorded();
  const ask = gathering(askAll, { lanes: 1, most: 9, keyOf: (one: number) => one });
  await Promise.all([ask({}, 1), ask({}, 2)]);
  expect(calls).toEqual([[1], [2]]);
});
