import type { z } from 'zod';
import { DomainError } from './errors';

/**
 * Parses what came from outside by the verb's own schema.
 * @throws DomainError `invalid_input` with one issue for each field, unknown ones by name
 */
export function parseInput<S extends z.ZodType>(schema: S, input: unknown): z.infer<S> {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const issues = result.error.issues.flatMap((issue) => {
    const path = issue.path.join('.');
    if (issue.code !== 'unrecognized_keys') return [{ path, message: issue.message }];
    return issue.keys.map((key) => ({
      path: path === '' ? key : `${path}.${key}`,
      message: 'is not a field of this object',
    }));
  });
  throw new DomainError('invalid_input', issues[0] && `${issues[0].path}: ${issues[0].message}`, issues);
}
