import type uPlot from 'uplot';

/** Walks a chart with the arrow keys, Home and End, zooms with + and −, and shows all with 0 or Escape. */
export function connectKeys(
  canvas: HTMLElement,
  plotOf: () => uPlot,
  ends: readonly [number, number],
  zoom: (from: number, to: number) => void,
): void {
  canvas.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const plot = plotOf();
    const [xs] = plot.data;
    const [first, last] = [xs[0] as number, xs[xs.length - 1] as number];
    const { min = ends[0], max = ends[1] } = plot.scales.x ?? {};
    const now = plot.cursor.idx ?? plot.valToIdx((min + max) / 2);
    const middle = xs[now] as number;
    switch (event.key) {
      case 'ArrowRight':
        point(plot, Math.min(xs.length - 1, now + 1));
        break;
      case 'ArrowLeft':
        point(plot, Math.max(0, now - 1));
        break;
      case 'Home':
        point(plot, 0);
        break;
      case 'End':
        point(plot, xs.length - 1);
        break;
      case '+':
      case '=':
        zoom(middle - (max - min) / 4, middle + (max - min) / 4);
        break;
      case '-':
        zoom(Math.max(first, middle - (max - min)), Math.min(last, middle + (max - min)));
        break;
      case '0':
      case 'Escape':
        zoom(ends[0], ends[1]);
        break;
      default:
        return;
    }
    event.preventDefault();
  });
}

function point(plot: uPlot, index: number): void {
  const x = (plot.data[0] as number[])[index] as number;
  plot.setCursor({ left: plot.valToPos(x, 'x'), top: plot.height / 3 });
}
