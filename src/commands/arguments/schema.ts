import { whole } from '../../analysis/whole.js';

/** What a value looks like that another program gives: as much of JSON Schema as arguments need. */
export interface JsonSchema {
  type: 'string' | 'integer' | 'number' | 'boolean' | 'array' | 'object';
  description?: string;
  enum?: readonly string[];
  minimum?: number;
  maximum?: number;
  maxItems?: number;
  items?: JsonSchema;
  properties?: Readonly<Record<string, JsonSchema>>;
  additionalProperties?: false;
}

export function textSchema(description: string, choices?: readonly string[]): JsonSchema {
  return { type: 'string', description, ...(choices && { enum: choices }) };
}

export function listSchema(description: string, choices?: readonly string[]): JsonSchema {
  return { type: 'array', description, items: { type: 'string', ...(choices && { enum: choices }) } };
}

/** `properties` and no others. */
export function objectSchema(properties: Readonly<Record<string, JsonSchema>>): JsonSchema {
  return { type: 'object', properties, additionalProperties: false };
}

/** The same without its explanations: they stand where it is used first. */
export function unexplained({ description: _, items, properties, ...rest }: JsonSchema): JsonSchema {
  return {
    ...rest,
    ...(items && { items: unexplained(items) }),
    ...(properties && {
      properties: Object.fromEntries(Object.entries(properties).map(([name, one]) => [name, unexplained(one)])),
    }),
  };
}

/** A hundred handles take some 2,000. */
const MOST_CHARACTERS = 4_000;

/**
 * What is wrong with a value, as a sentence that begins with its name; undefined where nothing is. One value does for
 * a list of one.
 */
export function misfit(name: string, value: unknown, schema: JsonSchema): string | undefined {
  switch (schema.type) {
    case 'array':
      return listMisfit(name, Array.isArray(value) ? value : [value], schema);
    case 'object':
      return objectMisfit(name, value, schema);
    case 'boolean':
      return typeof value === 'boolean' ? undefined : `${name} must be true or false.`;
    case 'string':
      return stringMisfit(name, value, schema);
    default:
      return numberMisfit(name, value, schema);
  }
}

function listMisfit(name: string, values: readonly unknown[], { items, maxItems = 500 }: JsonSchema) {
  if (values.length > maxItems) return `${name} takes up to ${maxItems}.`;
  return items && firstOf(values.map((one) => misfit(name, one, items)));
}

function objectMisfit(name: string, value: unknown, { properties = {} }: JsonSchema): string | undefined {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return `${name} must be an object.`;
  return firstOf(
    Object.entries(value).map(([key, one]) =>
      Object.hasOwn(properties, key)
        ? misfit(`${name}.${key}`, one, properties[key]!)
        : `${name} takes no ${JSON.stringify(key.slice(0, 60))}, only ${Object.keys(properties).join(', ')}.`,
    ),
  );
}

function stringMisfit(name: string, value: unknown, { enum: choices }: JsonSchema): string | undefined {
  if (typeof value !== 'string') return `${name} must be a text.`;
  if (value.length > MOST_CHARACTERS) return `${name} must be at most ${whole(MOST_CHARACTERS)} characters.`;
  return !choices || choices.includes(value) ? undefined : `${name} must be one of ${choices.join(', ')}.`;
}

function numberMisfit(name: string, value: unknown, { type, minimum = -Infinity, maximum = Infinity }: JsonSchema) {
  const isOne = typeof value === 'number' && (type === 'integer' ? Number.isInteger(value) : Number.isFinite(value));
  if (!isOne) return `${name} must be a ${type === 'integer' ? 'whole number' : 'number'}.`;
  if (value >= minimum && value <= maximum) return undefined;
  return maximum === Infinity ? `${name} must be ${minimum} or more.` : `${name} must be ${minimum} to ${maximum}.`;
}

function firstOf(found: readonly (string | undefined)[]): string | undefined {
  return found.find((one) => one !== undefined);
}
