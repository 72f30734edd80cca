/** The catalogue of a document as Skia writes it. */
const CATALOGUE = /(\d+) 0 obj\n<<\/Type \/Catalog\n[\s\S]*?\nendobj\n/;
const TRAILER = /trailer\n<<\/Size (\d+)\n[\s\S]*?>>\nstartxref\n(\d+)\n%%EOF\s*$/;

/**
 * Says which language a PDF is in, for those who have it read aloud: Skia's documents do not (m157, unless they are tagged,
 * which @napi-rs/canvas 1.1 cannot ask for). A newer catalogue is appended, as the format has it for changes; a document
 * of another shape stays as it is.
 */
export function withLanguage(pdf: Buffer, language: string): Buffer {
  const text = pdf.toString('latin1');
  const catalogue = CATALOGUE.exec(text);
  const trailer = TRAILER.exec(text);
  if (!catalogue || !trailer) return pdf;
  const [object, root] = catalogue;
  const [, size, before] = trailer;
  const info = /\/Info \d+ 0 R/.exec(trailer[0])?.[0] ?? '';
  const newer = object.replace('/Type /Catalog', `/Type /Catalog\n/Lang (${language})`);
  const end = text.endsWith('\n') ? '' : '\n';
  const at = text.length + end.length;
  const entry = String(at).padStart(10, '0');
  const added =
    `${end}${newer}xref\n${root} 1\n${entry} 00000 n \n` +
    `trailer\n<</Size ${size}\n/Root ${root} 0 R\n${info}\n/Prev ${before}>>\nstartxref\n${at + newer.length}\n%%EOF\n`;
  return Buffer.concat([pdf, Buffer.from(added, 'latin1')]);
}
