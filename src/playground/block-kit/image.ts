import { isObject } from '../json.js';
import { anything, type Check, fail, object, type Report, string, url } from './check.js';
import { plainText } from './text.js';

const slackFile: Check = (value, pointer, report) => {
  object({}, { id: string({ min: 1 }), url: url(3000) })(value, pointer, report);
  if (!isObject(value)) return;
  if ((value.id === undefined) === (value.url === undefined)) fail(report, pointer, 'must provide either id or url');
  else if (typeof value.id === 'string' && !report.hasFile(value.id))
    fail(report, `${pointer}/id`, 'invalid slack file');
};

const source = { image_url: url(3000), slack_file: slackFile };

function hasOneSource(value: unknown, pointer: string, report: Report): void {
  if (!isObject(value)) return;
  if ((value.image_url === undefined) === (value.slack_file === undefined)) {
    fail(report, pointer, 'must provide either image_url or slack_file');
  }
}

export const imageElement: Check = object(
  { type: anything, alt_text: string({ min: 1, max: 2000 }) },
  source,
  hasOneSource,
);

export const imageBlock: Check = object(
  { type: anything, alt_text: string({ min: 1, max: 2000 }) },
  { ...source, title: plainText(2000), block_id: string({ min: 1, max: 255 }) },
  hasOneSource,
);
