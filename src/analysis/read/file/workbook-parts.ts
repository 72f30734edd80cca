import { strFromU8, unzipSync } from 'fflate';

/** Where a sheet lies in its workbook. */
export function pathOfSheet(workbook: Uint8Array, sheet: string): string | undefined {
  const targets = relationsOf(workbook, 'xl/_rels/workbook.xml.rels');
  const tag = sheetTags(workbook).find((each) => nameIn(each) === sheet);
  const target = targets.get(/\s\w+:id="([^"]*)"/.exec(tag ?? '')?.[1] ?? '');
  return target?.startsWith('/') ? target.slice(1) : target && `xl/${target}`;
}

/** Names of sheets that their maker has hidden. */
export function hiddenSheets(workbook: Uint8Array): ReadonlySet<string> {
  return new Set(
    sheetTags(workbook)
      .filter((tag) => /\sstate="(?:hidden|veryHidden)"/.test(tag))
      .map(nameIn),
  );
}

function sheetTags(workbook: Uint8Array): string[] {
  const xml = partOfWorkbook(workbook, 'xl/workbook.xml');
  return xml ? (strFromU8(xml).match(/<(?:\w+:)?sheet\s[^>]*>/g) ?? []) : [];
}

function nameIn(tag: string): string {
  return unescaped(/\sname="([^"]*)"/.exec(tag)?.[1] ?? '');
}

/** Id → target. */
export function relationsOf(workbook: Uint8Array, path: string): Map<string, string> {
  const xml = partOfWorkbook(workbook, path);
  const tags = xml ? (strFromU8(xml).match(/<(?:\w+:)?Relationship\s[^>]*>/g) ?? []) : [];
  return new Map(
    tags.map((tag) => [/\sId="([^"]*)"/.exec(tag)?.[1] ?? '', unescaped(/\sTarget="([^"]*)"/.exec(tag)?.[1] ?? '')]),
  );
}

/** One file of the archive that a workbook is. */
export function partOfWorkbook(workbook: Uint8Array, path: string): Buffer | undefined {
  const part = unzipSync(workbook, { filter: ({ name }) => name === path })[path];
  return part && Buffer.from(part.buffer, part.byteOffset, part.length);
}

const ENTITIES: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

/** A text of XML as it is meant. */
export function unescaped(text: string): string {
  return text.replace(/&(amp|lt|gt|quot|apos);/g, (_, name: string) => ENTITIES[name]!);
}
