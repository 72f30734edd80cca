import { runInThisContext } from 'node:vm';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { chartLiteral } from '../../src/render/chart-literal.js';

const evaluated = (literal: string) => runInThisContext(`(${literal})`);
const text = fc.string({ unit: fc.oneof(fc.constantFrom(...'\'"`\\$%{}()<>=/*\u2028\u2029\r\n\0'), fc.string()) });

describe('chartLiteral', () => {
  it('writes any plain data so that it evaluates to the same', () => {
    const leaf = fc.oneof(text, fc.integer({ min: -99_999, max: 99_999 }), fc.boolean(), fc.constant(null));
    const { data } = fc.letrec((tie) => ({
      data: fc.oneof({ maxDepth: 3 }, leaf, fc.array(tie('data')), fc.dictionary(text, tie('data'))),
    }));
    fc.assert(
      fc.property(data, (value) => {
        expect(evaluated(chartLiteral(value))).toEqual(value);
      }),
    );
  });

  it('leaves no quote, sign or word of a text to be taken for anything but text', () => {
    fc.assert(
      fc.property(text, (value) => {
        expect(chartLiteral(value)).toMatch(/^'( |\d|\\u[0-9a-f]{4}[a-z]*)*'$/i);
      }),
    );
  });

  it.each(['process', '@new.window', '</script>', '__BEGINFUNCTION__x()__ENDFUNCTION__', 'net <b>', "'+alert(1)+'"])(
    'hides the words of %s',
    (handle) => {
      const literal = chartLiteral([handle]);
      expect(literal).not.toMatch(/\b(process|new|window|script|net|alert)\b|BEGINFUNCTION|[<>(+]/);
      expect(evaluated(literal)).toEqual([handle]);
    },
  );

  it('writes numbers with five significant digits, and none that is not finite', () => {
    expect(chartLiteral([Math.PI, -1234567.8, 1e-7 / 3, 0.1 + 0.2, 5])).toBe('[3.1416,-1234600,3.3333e-8,0.3,5]');
    expect(chartLiteral([Number.NaN, Number.POSITIVE_INFINITY])).toBe('[null,null]');
  });

  it('leaves out what is undefined, and keeps a property named __proto__ a property', () => {
    expect(chartLiteral({ x: 1, y: undefined })).toBe('{x:1}');
    const odd = evaluated(chartLiteral(JSON.parse('{"__proto__":{"polluted":true}}')));
    expect(Object.getOwnPropertyNames(odd)).toEqual(['__proto__']);
    expect(odd.polluted).toBeUndefined();
  });
});
