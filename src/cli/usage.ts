/** What each command takes, as it is typed. */
const SYNOPSIS = {
  analyze: `influencer analyze FILE.csv [MORE.csv …] [--out DIR] [--method robust|study] [--k N] [--top-quantile 0.95] [--seed N]
                     [--prefer precision|recall] [--map followers="Total fans"] [--sheet NAME] [--platform NAME]
                     [--currency CODE] [--brief "…"] [--threads 1|2] [--json]`,
  ask: 'influencer ask FILE.csv "top 10 by engagement" ["and in Brazil?" …] [--brief "…"] [--json]',
  report: 'influencer report FILE.csv [MORE.csv …] [-o report.pdf] [--brief "…"]',
  mcp: 'influencer mcp FILE.csv [MORE.csv …] [--brief "…"]',
  sample: 'influencer sample --rows N [--seed S]',
} as const;

export type CliCommand = keyof typeof SYNOPSIS;
export const CLI_COMMANDS = Object.keys(SYNOPSIS) as CliCommand[];

const FILE = 'FILE is a CSV as it is, or in a .gz, a .zip or an .xlsx.';
const MAP = '--map says which column holds what, if the headers don\'t: --map followers="Total fans".';

/** Printed by `influencer --help`, and beside what is wrong with a command line. */
export const USAGE = `Usage:
${CLI_COMMANDS.map((name) => `  ${SYNOPSIS[name]}`).join('\n')}

  ${FILE} ${MAP}
  --prefer precision is for being sure of the creators the model names, recall for finding more. Threads change the time
  only.

  analyze   who to start with and what to do, from a CSV of creator profiles
  ask       any question about it: top, profile, emerging, segments, actions, charts, about, or a plain sentence
  report    a PDF for somebody who decides: who to start with, reasons, prices, checks, method
  mcp       serves files to other assistants (Model Context Protocol), on standard input and output
  sample    a synthetic CSV to try it on, on standard output

  influencer COMMAND --help shows examples.
`;

/** What a command's flags do, and lines to copy. */
const MORE: Record<CliCommand, { does: string; flags: [flag: string, does: string][]; examples: string[] }> = {
  analyze: {
    does: 'Says who to start with and what to do. Several files are merged by creator.',
    flags: [
      ['--out DIR', 'also writes analysis.json, scored-profiles.csv and charts/ there'],
      ['--method robust|study', 'robust is the default; study reproduces the published method'],
      ['--k N', 'the number of segments, 2 to 100; chosen by silhouette without it'],
      ['--top-quantile Q', 'who counts as top by followers, between 0 and 1; 0.95 is the top 5%'],
      ['--prefer P', 'precision: be sure of the creators the model names; recall: find more'],
      ['--map FIELD="header"', "which column holds what, if the headers don't say; can be repeated"],
      ['--sheet NAME', 'the only sheet of a workbook to read; can be repeated'],
      ['--platform NAME', 'the platform of the file, if it does not say: TikTok, Instagram, YouTube, …'],
      ['--currency CODE', 'the currency of its prices: USD, EUR, INR, …'],
      ['--brief "…"', 'what you are looking for: "10 micro creators in the US, 5k USD"'],
      ['--seed N', 'the same file with the same seed gives the same answer'],
      ['--threads 1|2', 'changes the time, never the answer'],
      ['--json', 'prints the analysis as JSON'],
    ],
    examples: [
      'influencer analyze creators.csv',
      'influencer analyze creators.csv --out out/creators',
      'influencer analyze creators.csv --brief "market: US; number: 10; budget: 5k USD"',
      'influencer analyze january.csv february.csv --map followers="Total fans" --json',
    ],
  },
  ask: {
    does: 'Answers a command or a plain sentence about the file.',
    flags: [
      ['--brief "…"', 'what you are looking for: lists, plans and advice answer it'],
      ['--json', 'prints the answer as JSON'],
      ['--method, --k, --top-quantile, --prefer, --seed', 'as in `influencer analyze --help`'],
      ['--map, --sheet, --platform, --currency', 'the same'],
    ],
    examples: [
      'influencer ask creators.csv "top 10 by engagement"',
      'influencer ask creators.csv "who are our best micro influencers in Brazil?"',
      'influencer ask creators.csv budget --platform TikTok --brief "10 micro creators in the US, 5k USD"',
      'influencer ask creators.csv help',
    ],
  },
  report: {
    does: 'Writes a PDF of two to four pages: who to start with and why, prices, charts, checks, how it was found.',
    flags: [
      ['-o, --out FILE', 'the name of the PDF; creators-report.pdf here for creators.csv'],
      ['--brief "…"', 'what you are looking for: the list answers it'],
      ['--method, --k, --top-quantile, --prefer, --seed', 'as in `influencer analyze --help`'],
      ['--map, --sheet, --platform, --currency', 'the same'],
    ],
    examples: [
      'influencer report creators.csv',
      'influencer report creators.csv -o for-the-client.pdf --platform TikTok',
    ],
  },
  mcp: {
    does: 'Serves files to an assistant that speaks the Model Context Protocol, until it closes standard input.',
    flags: [
      ['--brief "…"', 'what you are looking for: lists, plans and advice answer it'],
      ['--method, --k, --top-quantile, --prefer, --seed', 'as in `influencer analyze --help`, for every file'],
      ['--map, --sheet, --platform, --currency', 'the same'],
    ],
    examples: ['influencer mcp creators.csv', 'influencer mcp january.csv february.csv --platform TikTok'],
  },
  sample: {
    does: 'Prints a synthetic CSV of creator profiles, to try the other commands on.',
    flags: [
      ['--rows N', 'how many creators, 1 or more'],
      ['--seed S', 'other creators; the same seed gives the same ones'],
    ],
    examples: ['influencer sample --rows 1000 > creators.csv', 'influencer sample --rows 200 --seed 7 > other.csv'],
  },
};

/** Printed by `influencer COMMAND --help`. */
export function helpOf(command: CliCommand): string {
  const { does, flags, examples } = MORE[command];
  const width = Math.max(...flags.map(([flag]) => flag.length));
  return `Usage:
  ${SYNOPSIS[command]}

  ${does}${command === 'sample' ? '' : ` ${FILE}`}

${flags.map(([flag, meaning]) => `  ${flag.padEnd(width)}   ${meaning}`).join('\n')}

Examples:
${examples.map((example) => `  ${example}`).join('\n')}
`;
}

/** Whether a command line asks how the command is used: anywhere but behind `--`, where everything is a name. */
export function asksForHelp(argv: readonly string[]): boolean {
  const end = argv.indexOf('--');
  return argv.slice(0, end < 0 ? argv.length : end).some((word) => word === '--help' || word === '-h');
}
