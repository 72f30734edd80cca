// Runs in a thread. The canvas, Chart.js and the fonts load with it, so that a thread started early is warm.
export { drawOnCanvas as default } from './draw-on-canvas.js';
/** @public called by its name, from threaded-renderer.ts */
export { drawReport } from './report/draw-report.js';
