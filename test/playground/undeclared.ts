import type { Declarations, DeclaredType, Property } from './declarations.js';

interface Rules {
  declarations: Declarations;
  /** Paths ("file.original_w") where the declaration is known to be wrong: any key and any value may be there. */
  allowed: ReadonlySet<string>;
  /** Whether what is not optional must be there. */
  isStrict: boolean;
}

/**
 * Where a value is not what its declaration says: a key that it does not know, a value of another type, and, if strict,
 * a key that is missing. List positions are not in the paths.
 */
export function undeclared(value: unknown, type: DeclaredType, rules: Rules, path = ''): string[] {
  if (rules.allowed.has(path) || (value === null && !rules.isStrict)) return []; // responses are recorded without nulls
  switch (type.kind) {
    case 'literal':
      return value === type.value ? [] : [`${path}: ${JSON.stringify(value)}, not ${JSON.stringify(type.value)}`];
    case 'list':
      if (!Array.isArray(value)) return [`${path}: ${typeof value}, not a list`];
      return value.flatMap((item) => undeclared(item, type.of, rules, path));
    case 'either':
      return fewest(type.types.map((each) => undeclared(value, each, rules, path)));
    case 'named':
      return ofNamed(value, type.name, rules, path);
    case 'object':
    case 'all':
      return ofObject(value, type, rules, path);
  }
}

const fewest = (problems: string[][]): string[] => problems.toSorted((a, b) => a.length - b.length)[0] ?? [];

function ofNamed(value: unknown, name: string, rules: Rules, path: string): string[] {
  if (['string', 'number', 'boolean'].includes(name))
    return typeof value === name ? [] : [`${path}: ${value === null ? 'null' : typeof value}, not ${name}`];
  if (name === 'null' || name === 'undefined')
    return String(value) === name ? [] : [`${path}: ${typeof value}, not ${name}`];
  const declared = rules.declarations.get(name);
  return declared === undefined ? [] : undeclared(value, declared, rules, path); // any, unknown, or of another package
}

function ofObject(value: unknown, type: DeclaredType, rules: Rules, path: string): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return [`${path}: not an object`];
  const shape = shapeOf(type, rules.declarations);
  if (shape === undefined) return [];
  const problems = Object.entries(value).flatMap(([key, inner]) => {
    const at = path === '' ? key : `${path}.${key}`;
    const declared = shape.properties.get(key)?.type ?? shape.anyKey;
    if (declared !== undefined) return undeclared(inner, declared, rules, at);
    return rules.allowed.has(at) ? [] : [`${at}: not declared`];
  });
  if (!rules.isStrict) return problems;
  const missing = [...shape.properties].filter(([key, property]) => isMissing(value, key, property));
  return [...problems, ...missing.map(([key]) => `${path === '' ? key : `${path}.${key}`}: missing`)].filter(
    (problem) => !rules.allowed.has(problem.split(':')[0]!),
  );
}

function isMissing(value: object, key: string, { isOptional, type }: Property): boolean {
  return !isOptional && !(key in value) && !(type.kind === 'named' && type.name === 'undefined');
}

/** What an object of this type may have; `undefined` if a part of it is not at hand. */
function shapeOf(type: DeclaredType, declarations: Declarations): (DeclaredType & { kind: 'object' }) | undefined {
  if (type.kind === 'object') return type;
  if (type.kind === 'named') {
    const declared = declarations.get(type.name);
    return declared && shapeOf(declared, declarations);
  }
  if (type.kind !== 'all') return undefined;
  const parts = type.types.map((part) => shapeOf(part, declarations));
  if (parts.includes(undefined)) return undefined;
  const properties = new Map(parts.flatMap((part) => [...part!.properties]));
  const anyKey = parts.find((part) => part!.anyKey)?.anyKey;
  return { kind: 'object', properties, ...(anyKey && { anyKey }) };
}
