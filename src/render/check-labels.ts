import type { ChartRenderer, Drawing } from './chart-renderer.js';

/**
 * Sees whether a server draws labels: a chart without them is a valid PNG, and nobody would notice. Two tiny charts,
 * which only a label tells apart, must not be the same picture.
 *
 * @throws {Error} if they are, or cannot be drawn
 */
export async function checkLabels(renderer: ChartRenderer): Promise<void> {
  const [labelled, bare] = await Promise.all(['8', ''].map((label) => renderer.render(tinyChart(label))));
  if (labelled!.equals(bare!)) {
    throw new Error('QuickChart draws charts without their labels: it does not run the JavaScript in a chart');
  }
}

function tinyChart(label: string): Drawing {
  const axis = { display: false, min: -1, max: 1 };
  const config: Drawing['config'] = {
    type: 'scatter',
    data: { datasets: [{ data: [{ x: 0, y: 0, label } as { x: number; y: number }], pointRadius: 0, labels: {} }] },
    options: {
      animation: false,
      responsive: false,
      color: '#000000',
      font: { size: 20 },
      scales: { x: axis, y: axis },
      plugins: { legend: { display: false } },
    },
  };
  return { config, width: 60, height: 40 };
}
