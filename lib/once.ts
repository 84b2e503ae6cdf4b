/** `read`, asked once for each thing that it is asked for: for whoever asks about many things in one breath. */
export function once<Out, Asked = void>(
  read: (asked: Asked) => Promise<Out>,
): (asked: Asked) => Promise<Out> {
  const answers = new Map<string | undefined, Promise<Out>>();
  return (asked) => {
    const key = JSON.stringify(asked) as string | undefined;
    const answer = answers.get(key) ?? read(asked);
    answers.set(key, answer);
    return answer;
  };
}
