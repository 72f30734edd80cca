import type { AnswerFile } from '../../answers/answer.js';
import type { Picture } from '../../jobs/draw-charts.js';
import type { Upload } from './upload-part.js';

export function pictureUploads(pictures: readonly Picture[]): Upload[] {
  return pictures.map(({ name, title, alt, png }) => ({ name: `${name}.png`, title, alt, content: png }));
}

export function fileUploads(files: readonly AnswerFile[]): Upload[] {
  return files.map(({ name, title, content }) => ({ name, title, content }));
}
