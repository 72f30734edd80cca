const NOTHING = '–';

/** Prints rows of cells under their headers; numbers come as text already. The first column is to the left. */
export function printTable(title, headers, rows) {
  const cells = [headers, ...rows.map((row) => row.map((cell) => cell ?? NOTHING))];
  const widths = headers.map((_, i) => Math.max(...cells.map((row) => row[i].length)));
  const line = (row) => row.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]) : cell.padStart(widths[i]))).join('  ');
  console.log(`\n${title}\n${cells.map(line).join('\n')}`);
}

export const fixed = (digits, unit = '') => {
  return (value) => (value === undefined || value === null ? undefined : `${value.toFixed(digits)}${unit}`);
};

export const whole = (value) => value?.toLocaleString('en-US', { maximumFractionDigits: 0 });

/** What is under way, for whoever waits. */
export function say(what) {
  process.stderr.write(`  ${what}\n`);
}
