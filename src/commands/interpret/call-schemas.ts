import { FILTER_NAMES } from '../arguments/filters.js';
import { argumentsSchema, READING_COMMANDS } from '../call-from-outside.js';
import type { CallSchemas } from './interpreter.js';

/** The commands that read, with what they take. */
export function callSchemas(): CallSchemas {
  const all = READING_COMMANDS.map((command) => ({ command, properties: argumentsSchema(command).properties ?? {} }));
  const isFilter = (name: string) => (FILTER_NAMES as readonly string[]).includes(name);
  const takesFilters = (properties: object) => 'not' in properties && 'or' in properties;
  const withFilters = all.find(({ properties }) => takesFilters(properties));
  const pick = (properties: object, wanted: (name: string) => boolean) =>
    Object.fromEntries(Object.entries(properties).filter(([name]) => wanted(name)));
  return {
    filters: pick(withFilters?.properties ?? {}, isFilter),
    commands: all.map(({ command: { name, summary }, properties }) => ({
      name,
      does: summary,
      arguments: takesFilters(properties) ? pick(properties, (one) => !isFilter(one)) : properties,
      takesFilters: takesFilters(properties),
    })),
  };
}
