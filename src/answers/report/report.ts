import type { Chart } from '../charts/chart.js';

/** A few pages for somebody who was not in the conversation: plain data, which a thread lays out and draws. */
export interface Report {
  title: string;
  /** What it is about: the file, its platform. */
  about: string;
  /** `28 November 2026` */
  date: string;
  /** The answer itself. */
  headline: string;
  /** What was looked for; '' if nobody has said it. */
  brief: string;
  /** What somebody asks first, such as what all of it costs. */
  figures: { label: string; value: string; note: string }[];
  groups: { title: string; creators: ReportedCreator[] }[];
  /** Under the list: what its figures mean. */
  listNotes: string[];
  /** What to do about it, if there is any advice. */
  doNext: string[];
  charts: Chart[];
  sections: ReportSection[];
  /** On every page: which file, by its hash. */
  source: string;
}

export interface ReportedCreator {
  rank: number;
  name: string;
  /** http or https. */
  url: string | undefined;
  /** Platform, country and so on. */
  details: string[];
  followers: Figure;
  engagement: Figure | undefined;
  price: Figure | undefined;
  score: Figure;
  /** One sentence. */
  reason: string;
  /** What speaks against booking without a closer look; '' where nothing does. */
  check: string;
  /** What the team has noted. */
  note: string;
}

/** A figure, and in a few words what it is held against or where it is from. */
export interface Figure {
  value: string;
  note: string;
}

export interface ReportSection {
  title: string;
  /** Sentences, each on its own. */
  lines: string[];
  table?: { columns: string[]; rows: string[][] } | undefined;
}
