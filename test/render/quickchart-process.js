// A QuickChart server as far as charts of Chart.js 4 go, in a process of its own: Chart.js with no plugin of ours, the
// text of a chart run as JavaScript, bodies up to 100 kB, errors as pictures. What a newer one does that matters here: text that
// is not JSON is refused for words that code would need to do harm, wherever they stand.
//
// GET /drawn tells what was drawn; POST /behaviour changes the server's ways.
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { runInThisContext } from 'node:vm';
import { createCanvas, GlobalFonts } from '@napi-rs/canvas';
import { Chart } from 'chart.js/auto';

const require = createRequire(import.meta.url);
const LIMIT = 100 * 1024;
const WORDS =
  'process global __dirname __filename document window location navigator fetch XMLHttpRequest WebSocket alert confirm ' +
  'prompt localStorage sessionStorage indexedDB fs http https net child_process crypto zlib dgram delete';
const REFUSED = [
  new RegExp(`\\b(${WORDS.replaceAll(' ', '|')})\\b`, 'i'),
  /\b(eval|function|setTimeout|setInterval|require|import)\s*\(/i,
  /\bnew\s|<\w+>|\(\s*\)\s*=>/i,
  /\bconstructor\b.*\bprototype\b/i,
];

for (const weight of [400, 600]) {
  GlobalFonts.registerFromPath(require.resolve(`@fontsource/inter/files/inter-latin-${weight}-normal.woff2`), 'Arial');
}

/** @type {{ texts: string[]; bytes: number; status: number; data?: unknown; problem?: string }[]} */
const drawn = [];
let behaviour = process.argv[2] ?? 'evaluates';

createServer(async (request, response) => {
  const parts = [];
  for await (const part of request) parts.push(part);
  const body = Buffer.concat(parts);
  if (request.url === '/drawn') {
    response.end(JSON.stringify(drawn));
  } else if (request.url === '/behaviour') {
    behaviour = body.toString();
    response.end();
  } else {
    await answerChart(body, response);
  }
}).listen(0, '127.0.0.1', function listening() {
  process.send({ port: this.address().port });
});

async function answerChart(body, response) {
  const record = { texts: [], bytes: body.length, status: 200 };
  drawn.push(record);
  const fail = (status, problem) => {
    Object.assign(record, { status, problem });
    response.writeHead(status, { 'content-type': 'image/png', 'x-quickchart-error': encodeURI(problem) });
    response.end(createCanvas(300, 40).toBuffer('image/png'));
  };
  if (behaviour === 'is silent') return;
  if (body.length > LIMIT) return fail(413, 'request entity too large');
  if (behaviour === 'refuses') return fail(400, 'Chart error');
  const { chart, width, height, devicePixelRatio, backgroundColor, version } = JSON.parse(body);
  if (!version?.startsWith('4')) return fail(400, `no Chart.js ${version}`);
  try {
    const config = evaluate(chart);
    record.data = structuredClone(config.data);
    if (behaviour === 'drops plugins') config.plugins = [];
    const density = behaviour === 'draws small' ? 1 : devicePixelRatio;
    const picture = draw(config, { width, height, density, backgroundColor }, record.texts);
    response.writeHead(200, { 'content-type': 'image/png' }).end(picture);
  } catch (error) {
    fail(400, String(error));
  }
}

function evaluate(text) {
  try {
    return JSON.parse(text);
  } catch {
    if (behaviour === 'takes JSON only') throw new Error('Invalid chart');
  }
  const refused = REFUSED.find((pattern) => pattern.test(text));
  if (refused) throw new Error(`Invalid chart: ${refused.exec(text)[0]}`);
  if (!bracesMatch(text)) throw new Error('Invalid chart: braces');
  // In this realm, as QuickChart does: Chart.js does not look into options whose Object is another one.
  return runInThisContext(`"use strict"; (${text})`, { timeout: 1000 });
}

/** Quoted text aside; QuickChart knows two quotes and no comments. */
function bracesMatch(text) {
  const bare = text.replace(/(["'])(?:\\.|(?!\1)[^\\])*\1/gs, '');
  return !/["']/.test(bare) && bare.split('{').length === bare.split('}').length;
}

function draw(config, { width, height, density, backgroundColor }, texts) {
  config.options = { ...config.options, devicePixelRatio: density, animation: false, responsive: false };
  config.options.plugins = { datalabels: { display: false }, colorschemes: {}, ...config.options.plugins };
  config.plugins ??= [];
  config.plugins.push({
    id: 'background',
    beforeDraw({ ctx }) {
      ctx.fillStyle = backgroundColor;
      ctx.fillRect(0, 0, width, height);
    },
  });
  const canvas = createCanvas(width, height);
  const context = canvas.getContext('2d');
  const fillText = context.fillText.bind(context);
  context.fillText = (text, ...where) => {
    texts.push(text);
    fillText(text, ...where);
  };
  const chart = new Chart(context, config);
  const picture = canvas.toBuffer('image/png');
  chart.destroy();
  return picture;
}
