import { z } from 'zod';
import { answers } from '@/lib/registers/answers';
import { inputs, type Operation, operations } from './operations';

type Json = Record<string, unknown>;

/** The description of the API for programs, in OpenAPI 3.1, made from the same schemas that refuse a wrong input. */
export function openApiDocument(): Json {
  return {
    openapi: '3.1.0',
    info: {
      title: 'Aval',
      version: '1',
      description:
        'Consents, purchases and campaigns, and the law’s answer for each person. Times are ISO 8601 with an offset; ' +
        'unknown fields are refused by name; a PUT creates or replaces and is safe to repeat.',
      license: { name: 'AGPL-3.0-or-later', identifier: 'AGPL-3.0-or-later' },
    },
    servers: [{ url: '/api/v1' }],
    security: [{ key: [] }],
    paths: paths(),
    components: {
      securitySchemes: {
        key: { type: 'http', scheme: 'bearer', description: 'A key made by an administrator' },
      },
      schemas: { ...schemas(inputs), ...schemas(answers), Problem: jsonSchema(problem) },
      responses: {
        Problem: {
          description: 'What went wrong, as RFC 9457 has it',
          content: { 'application/problem+json': { schema: reference('Problem') } },
        },
      },
    },
  };
}

/** As `problems.ts` makes it. */
const problem = z.object({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string().optional(),
  code: z.string().describe('stays the same when the words of the title change'),
  errors: z.array(z.object({ path: z.string(), message: z.string() })).optional(),
  instance: z.string().describe('the request’s id, under which the log speaks of it'),
});

function paths(): Record<string, Json> {
  const byPath: Record<string, Json> = {};
  for (const [address, operation] of Object.entries(operations)) {
    const [method = '', path = ''] = address.split(' ');
    byPath[path] = { ...byPath[path], [method.toLowerCase()]: describeOperation(path, operation) };
  }
  return byPath;
}

function describeOperation(path: string, { id, summary, input, answer, ...more }: Operation): Json {
  const parameters = [...pathParameters(path), ...queryParameters(more.query ?? {})];
  return {
    operationId: id,
    summary,
    ...(parameters.length === 0 ? {} : { parameters }),
    ...(input === undefined
      ? {}
      : { requestBody: { required: more.inputOptional !== true, content: json(reference(input)) } }),
    responses: {
      '200': { description: 'Done', content: json(reference(answer)) },
      default: { $ref: '#/components/responses/Problem' },
    },
    ...(more.open ? { security: [] } : {}),
  };
}

function pathParameters(path: string): Json[] {
  return [...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => ({
    ...{ name, in: 'path', required: true, schema: { type: 'string' } },
  }));
}

function queryParameters(query: Readonly<Record<string, string>>): Json[] {
  return Object.entries(query).map(([name, description]) => ({
    ...{ name, in: 'query', required: false, description, schema: { type: 'string' } },
  }));
}

const json = (schema: Json) => ({ 'application/json': { schema } });
const reference = (name: string) => ({ $ref: `#/components/schemas/${name}` });

function schemas(named: Readonly<Record<string, z.ZodType>>): Json {
  return Object.fromEntries(Object.entries(named).map(([name, schema]) => [name, jsonSchema(schema)]));
}

/** What may be sent, not what the verb makes of it; OpenAPI 3.1 takes JSON Schema 2020-12 as it is. */
function jsonSchema(schema: z.ZodType): Json {
  const { $schema: _dialect, ...described } = z.toJSONSchema(schema, {
    io: 'input',
    target: 'draft-2020-12',
    override: ({ jsonSchema }) => {
      // The format says it; the pattern that says it again takes five lines each time.
      if (jsonSchema.format === 'date-time') delete jsonSchema.pattern;
    },
  });
  return described;
}
