import type { ReactElement } from 'react';
import type { Block } from '../../../shared/document/document.ts';
import type { HouseStyle } from '../../../shared/document/house-style.ts';
import { hex } from '../chart/colour.ts';

type TimelineProps = { readonly block: Extract<Block, { kind: 'timeline' }>; readonly rag: HouseStyle['rag'] };

/** In the picture's own units: how high a line is, where names end and dates start. */
const ROW = 30;
const TOP = 26;
const WIDTH = 640;
const BAR = { from: 12, to: 628 };

/** Milestones along a line of time. What was planned is a hollow mark, what is expected or done a full one. */
export function Timeline({ block, rag }: TimelineProps): ReactElement {
  const x = (at: number): number => BAR.from + at * (BAR.to - BAR.from);
  const height = TOP + block.items.length * ROW;
  return (
    <svg className="paper-timeline" viewBox={`0 0 ${WIDTH} ${height}`} role="img" aria-label={block.alt}>
      {block.ticks.map((tick) => (
        <g key={tick.label}>
          <line x1={x(tick.at)} x2={x(tick.at)} y1={16} y2={height} className="paper-timeline-rule" />
          <text x={x(tick.at)} y={11} textAnchor={anchorAt(tick.at)} className="paper-timeline-text">
            {tick.label}
          </text>
        </g>
      ))}
      {block.items.map((item, at) => {
        const y = TOP + at * ROW;
        return (
          <g key={item.name}>
            <text
              x={x(item.at) + (item.at > 0.6 ? -9 : 9)}
              y={y + 9}
              textAnchor={item.at > 0.6 ? 'end' : 'start'}
              className="paper-timeline-text"
            >
              {`${item.name}: ${item.said}`}
            </text>
            {item.planned === null || item.planned === item.at ? null : (
              <>
                <line x1={x(item.planned)} x2={x(item.at)} y1={y + 5} y2={y + 5} className="paper-timeline-slip" />
                <circle cx={x(item.planned)} cy={y + 5} r={4.5} className="paper-timeline-planned" />
              </>
            )}
            <circle
              cx={x(item.at)}
              cy={y + 5}
              r={5}
              fill={item.rating === null ? '#424242' : hex(rag[item.rating].text)}
            />
          </g>
        );
      })}
    </svg>
  );
}

function anchorAt(at: number): 'start' | 'middle' | 'end' {
  if (at < 0.05) return 'start';
  return at > 0.95 ? 'end' : 'middle';
}
