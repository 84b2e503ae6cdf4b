/** What a command says: the contract's words and nothing else, on standard output. */
export function say(text: string): void {
  process.stdout.write(`${text}\n`);
}

export function sayJson(value: unknown): void {
  say(JSON.stringify(value, null, 2));
}

/** Progress and remarks, on standard error. */
export function remark(text: string): void {
  process.stderr.write(`${text}\n`);
}
