/** A type as a declaration file writes it. `named` is another declaration, which may not be at hand. */
export type DeclaredType =
  | { kind: 'named'; name: string }
  | { kind: 'literal'; value: string | number | boolean }
  | { kind: 'object'; properties: ReadonlyMap<string, Property>; anyKey?: DeclaredType }
  | { kind: 'list'; of: DeclaredType }
  | { kind: 'either'; types: readonly DeclaredType[] }
  | { kind: 'all'; types: readonly DeclaredType[] };

export interface Property {
  type: DeclaredType;
  isOptional: boolean;
}

export type Declarations = ReadonlyMap<string, DeclaredType>;

const token = /\/\*[\s\S]*?\*\/|\/\/[^\n]*|"[^"]*"|'[^']*'|-?\d+(?:\.\d+)?|[A-Za-z_$][\w$]*|[^\s]/g;

/** The interfaces, type aliases and enums of declaration files (`.d.ts`), by name: what @slack/web-api and @slack/types use of the language. */
export function readDeclarations(...sources: readonly string[]): Declarations {
  const declarations = new Map<string, DeclaredType>();
  for (const source of sources) {
    const reader = new Reader((source.match(token) ?? []).filter((text) => !/^\/[/*]/.test(text)));
    while (!reader.isAtEnd) {
      const keyword = reader.next();
      if (keyword === 'interface') declare(declarations, reader.next(), readInterface(reader));
      else if (keyword === 'enum') declare(declarations, reader.next(), readEnum(reader));
      else if (keyword === 'type' && /^\w+$/.test(reader.peek()) && reader.peek(1) === '=') {
        const name = reader.next();
        reader.expect('=');
        declare(declarations, name, readType(reader));
      }
    }
  }
  return declarations;
}

/** A name that two files declare means either. */
function declare(declarations: Map<string, DeclaredType>, name: string, type: DeclaredType): void {
  const other = declarations.get(name);
  declarations.set(name, other === undefined ? type : { kind: 'either', types: [other, type] });
}

class Reader {
  #at = 0;
  readonly #tokens: readonly string[];

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get isAtEnd(): boolean {
    return this.#at >= this.#tokens.length;
  }

  peek = (ahead = 0): string => this.#tokens[this.#at + ahead] ?? '';
  next = (): string => this.#tokens[this.#at++] ?? '';

  skip(text: string): boolean {
    const isThere = this.peek() === text;
    if (isThere) this.#at += 1;
    return isThere;
  }

  expect(text: string): void {
    if (!this.skip(text))
      throw new Error(`"${text}" expected before "${this.#tokens.slice(this.#at, this.#at + 8).join(' ')}"`);
  }
}

function readInterface(reader: Reader): DeclaredType {
  const parents: DeclaredType[] = [];
  if (reader.skip('extends')) {
    do parents.push(readType(reader));
    while (reader.skip(','));
  }
  const own = readObject(reader);
  return parents.length === 0 ? own : { kind: 'all', types: [...parents, own] };
}

function readEnum(reader: Reader): DeclaredType {
  const values: DeclaredType[] = [];
  reader.expect('{');
  while (!reader.skip('}')) {
    reader.next();
    reader.expect('=');
    values.push(readPrimary(reader));
    reader.skip(',');
  }
  return { kind: 'either', types: values };
}

function readType(reader: Reader): DeclaredType {
  return readJoined(reader, '|', 'either', () => readJoined(reader, '&', 'all', () => readPostfix(reader)));
}

function readJoined(reader: Reader, sign: string, kind: 'either' | 'all', read: () => DeclaredType): DeclaredType {
  reader.skip(sign); // a leading one
  const types = [read()];
  while (reader.skip(sign)) types.push(read());
  return types.length === 1 ? types[0]! : { kind, types };
}

function readPostfix(reader: Reader): DeclaredType {
  let type = readPrimary(reader);
  while (reader.peek() === '[' && reader.peek(1) === ']') {
    reader.expect('[');
    reader.expect(']');
    type = { kind: 'list', of: type };
  }
  return type;
}

function readPrimary(reader: Reader): DeclaredType {
  if (reader.peek() === '{') return readObject(reader);
  if (reader.skip('(')) {
    const type = readType(reader);
    reader.expect(')');
    return type;
  }
  const text = reader.next();
  if (/^["']/.test(text)) return { kind: 'literal', value: text.slice(1, -1) };
  if (/^-?\d/.test(text)) return { kind: 'literal', value: Number(text) };
  if (text === 'true' || text === 'false') return { kind: 'literal', value: text === 'true' };
  if (text === '[') return readTuple(reader);
  return readNamed(reader, text);
}

function readTuple(reader: Reader): DeclaredType {
  const types: DeclaredType[] = [];
  while (!reader.skip(']')) {
    types.push(readType(reader));
    reader.skip(',');
  }
  return { kind: 'list', of: { kind: 'either', types } };
}

/** `Record<string, X>` and `X['key']`, of which nothing is known; other generics do not occur where it matters. */
function readNamed(reader: Reader, name: string): DeclaredType {
  let isPlain = true;
  if (reader.skip('<')) {
    isPlain = false;
    for (let depth = 1; depth > 0; ) {
      const text = reader.next();
      depth += text === '<' ? 1 : text === '>' ? -1 : 0;
    }
  }
  while (reader.peek() === '[' && reader.peek(1) !== ']') {
    isPlain = false;
    while (reader.next() !== ']');
  }
  return { kind: 'named', name: isPlain ? name : 'unknown' };
}

function readObject(reader: Reader): DeclaredType {
  const properties = new Map<string, Property>();
  let anyKey: DeclaredType | undefined;
  reader.expect('{');
  while (!reader.skip('}')) {
    if (reader.skip('[')) {
      while (!reader.skip(']')) reader.next();
      reader.expect(':');
      anyKey = readType(reader);
    } else {
      reader.skip('readonly');
      const name = reader.next().replace(/^["']|["']$/g, '');
      const isOptional = reader.skip('?');
      reader.expect(':');
      properties.set(name, { type: readType(reader), isOptional });
    }
    if (!reader.skip(';')) reader.skip(',');
  }
  return { kind: 'object', properties, ...(anyKey !== undefined && { anyKey }) };
}
