// Runs in a thread. The canvas, Chart.js and the fonts load with it, so that a thread started early is warm.
export { drawOnCanvas as default } from './draw-on-canvas.js';
