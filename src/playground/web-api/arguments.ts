import { isObject, type Json } from '../json.js';
import { invalidArguments } from '../slack-error.js';

/** A method's arguments, which come as JSON or as a form whose objects are JSON in strings. */
export class Arguments {
  readonly all: Json;

  constructor(all: Json) {
    this.all = all;
  }

  has(name: string): boolean {
    return this.all[name] !== undefined && this.all[name] !== null && this.all[name] !== '';
  }

  /** "" where it is missing. */
  string(name: string): string {
    const value = this.all[name];
    if (value === undefined || value === null) return '';
    if (typeof value === 'string') return value;
    if (typeof value === 'number' || typeof value === 'boolean') return String(value);
    throw invalidArguments(`must be a string [json-pointer:/${name}]`);
  }

  required(name: string): string {
    if (!this.has(name)) throw invalidArguments(`missing required field: ${name}`);
    return this.string(name);
  }

  boolean(name: string): boolean {
    return ['true', '1'].includes(this.string(name));
  }

  number(name: string): number | undefined {
    if (!this.has(name)) return undefined;
    const value = Number(this.string(name));
    if (!Number.isFinite(value)) throw invalidArguments(`must be a number [json-pointer:/${name}]`);
    return value;
  }

  /** `undefined` where it is missing, `'unreadable'` where it is a string that is not JSON. */
  json(name: string): unknown {
    if (!this.has(name)) return undefined;
    const value = this.all[name];
    if (typeof value !== 'string') return value;
    try {
      return JSON.parse(value) as unknown;
    } catch {
      return 'unreadable';
    }
  }

  object(name: string): Json | undefined {
    const value = this.json(name);
    return isObject(value) ? value : undefined;
  }
}
