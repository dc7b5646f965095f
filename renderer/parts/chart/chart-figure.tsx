import {
  BarController,
  BarElement,
  CategoryScale,
  Chart,
  Legend,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Tooltip,
} from 'chart.js';
import Labels from 'chartjs-plugin-datalabels';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import type { ChartSpec } from '../../../shared/document/chart.ts';
import type { HouseStyle } from '../../../shared/document/house-style.ts';
import { type Look, useForcedColours, useLook } from '../../state/theme.ts';
import { rgbToHex } from './colour.ts';
import { type ChartLook, configureChart, PAPER_LOOK } from './chart-config.ts';
import { ChartTip } from './chart-tip.ts';

Chart.register(
  BarController,
  BarElement,
  CategoryScale,
  LinearScale,
  LineController,
  LineElement,
  PointElement,
  Legend,
  Tooltip,
);

const UI_FONT = '"Segoe UI", system-ui, "Liberation Sans", Arial, sans-serif';
const SCREEN_LOOKS: { readonly [look in Look]: ChartLook } = {
  light: { text: '#242424', muted: '#424242', grid: '#e0e0e0', background: '#ffffff', font: UI_FONT, paper: false },
  dark: { text: '#ffffff', muted: '#d6d6d6', grid: '#4d4d4d', background: '#292929', font: UI_FONT, paper: false },
  contrast: { text: '#ffffff', muted: '#ffffff', grid: '#808080', background: '#000000', font: UI_FONT, paper: false },
};

/** The system's own colours, where it has put them in the place of ours: a canvas does not follow by itself. */
function readForcedLook(): ChartLook {
  const probe = document.createElement('span');
  probe.style.color = 'CanvasText';
  probe.style.backgroundColor = 'Canvas';
  document.body.append(probe);
  const { color, backgroundColor } = getComputedStyle(probe);
  const [text, background] = [rgbToHex(color), rgbToHex(backgroundColor)];
  probe.remove();
  return { text, muted: text, grid: text, background, font: UI_FONT, paper: false };
}

type ChartProps = {
  readonly spec: ChartSpec;
  readonly height: number;
  /** Drawn as on paper (light, in the paper's font and colours), whatever the theme. */
  readonly paper?: Pick<HouseStyle, 'font' | 'chartColours'>;
};

/** A chart drawn from its spec, with its headline and subtitle; its `alt` is what a screen reader hears. */
export function ChartFigure({ spec, height, paper }: ChartProps): ReactElement {
  const look = useLook();
  const forced = useForcedColours();
  const { font, chartColours } = paper ?? {};
  const onPaper = paper !== undefined;
  const drawn = useMemo<ChartLook>(() => {
    if (font !== undefined && chartColours !== undefined)
      return { ...PAPER_LOOK, font: `"${font}", ${PAPER_LOOK.font}`, chartColours };
    return forced ? readForcedLook() : SCREEN_LOOKS[look];
  }, [font, chartColours, look, forced]);
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    const element = canvas.current;
    if (element === null) return undefined;
    let chart: Chart | undefined;
    const tip = new ChartTip(element.parentElement ?? document.body);
    const draw = (): void => {
      chart = new Chart(element, { ...configureChart(spec, drawn, tip.show), plugins: [Labels] });
    };
    // On a screen whatever the person is doing goes first; a page is printed as soon as it stands.
    if (onPaper) draw();
    const later = onPaper ? null : requestIdleCallback(draw, { timeout: 300 });
    return () => {
      if (later !== null) cancelIdleCallback(later);
      chart?.destroy();
      tip.remove();
    };
  }, [spec, drawn, onPaper]);
  return (
    <div className="chart-figure">
      {spec.headline === '' ? null : <p className="chart-headline">{spec.headline}</p>}
      <p className="chart-subtitle">{spec.subtitle}</p>
      <div className="chart-box" style={{ height }}>
        <canvas ref={canvas} role="img" aria-label={spec.alt} />
      </div>
    </div>
  );
}
