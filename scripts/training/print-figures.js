import { contentOf } from './cross-validate.js';
import { HARMLESS_FROM, hasMarks, NARROWS_FROM } from './models.js';

const percent = (part, whole) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(1)}%`);
const count = (all, test) => all.filter(test).length;

/** How good the models are at writers they have not read, a line each. */
export function printFigures(seen) {
  console.log(
    'writer: sentences, label right (among the best three); at p >= 0.6 and >= 0.8: right, of how many; leaning right',
  );
  const writers = [...new Set(seen.map(({ writer }) => writer))];
  for (const writer of writers) console.log(`${writer}: ${figuresOf(seen.filter((one) => one.writer === writer))}`);
  console.log(`all: ${figuresOf(seen)}`);
  const marked = seen.filter(hasMarks);
  const parts = 'of {}, of [], of unmarked words no lexicon knows, of all others';
  const limits = { harmless: HARMLESS_FROM, narrows: NARROWS_FROM };
  for (const [kind, least] of Object.entries(limits)) {
    console.log(`\nwriter: ${kind} at P >= ${least}: ${parts}; right of those`);
    for (const writer of writers) {
      const own = marked.filter((one) => one.writer === writer);
      if (own.length > 0) console.log(`${writer}: ${kindFigures(own, kind, least)}`);
    }
    console.log(`all: ${kindFigures(marked, kind, least)}`);
  }
  console.log(`\nmost confused (true → seen): ${confusions(seen).join(', ')}`);
}

function figuresOf(seen) {
  const isRight = ({ label, ranked }) => ranked[0].label === label;
  const nearly = count(seen, ({ label, ranked }) => ranked.slice(0, 3).some((one) => one.label === label));
  const sure = [0.6, 0.8].map((least) => {
    const some = seen.filter(({ ranked }) => ranked[0].p >= least);
    return `${percent(count(some, isRight), some.length)} of ${percent(some.length, seen.length)}`;
  });
  const leaning = count(seen, ({ leans, seemsToLean }) => leans === seemsToLean);
  const labels = `${percent(count(seen, isRight), seen.length)} (${percent(nearly, seen.length)})`;
  return `${seen.length}, ${labels}; ${sure.join(', ')}; ${percent(leaning, seen.length)}`;
}

function kindFigures(seen, name, least) {
  const words = seen.flatMap(contentOf);
  const called = words.filter((word) => word[name] >= least);
  const shares = [
    ({ kind }) => kind === 'harmless',
    ({ kind }) => kind === 'narrows',
    ({ kind, isUnknown }) => kind === 'asks' && isUnknown,
    ({ kind, isUnknown }) => kind === 'asks' && !isUnknown,
  ].map((test) => `${percent(count(called, test), count(words, test))} of ${count(words, test)}`);
  return `${shares.join(', ')}; ${percent(
    count(called, ({ kind }) => kind === name),
    called.length,
  )}`;
}

function confusions(seen) {
  const pairs = new Map();
  for (const { label, ranked } of seen) {
    if (ranked[0].label === label) continue;
    const pair = `${label} → ${ranked[0].label}`;
    pairs.set(pair, (pairs.get(pair) ?? 0) + 1);
  }
  const most = [...pairs].sort((a, b) => b[1] - a[1]).slice(0, 10);
  return most.map(([pair, times]) => `${pair} ${times}`);
}
