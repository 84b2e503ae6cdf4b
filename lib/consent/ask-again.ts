/** Asks until nobody wrote meanwhile. A second look is enough, but for a crowd that acts for the same person. */
export async function askAgain<Answer>(ask: () => Promise<Answer | null>): Promise<Answer> {
  for (let look = 0; look < 200; look++) {
    const answer = await ask();
    if (answer !== null) return answer;
  }
  throw new Error('too many acts of the same person at once');
}
