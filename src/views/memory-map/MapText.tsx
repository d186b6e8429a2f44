import type { MapLabel, Point } from '../../geometry/map-figure.ts';
import styles from './MemoryMap.module.css';

/** A label's lines and its elbow. The stop's `aria-label` says the same in words. */
export function MapText({ label }: { readonly label: MapLabel }) {
  return (
    <>
      {label.leader.length > 0 && (
        <polyline className={styles.leader} points={label.leader.map(formatPoint).join(' ')} />
      )}
      <g data-placement={label.placement} className={styles.label}>
        {label.lines.map((line) => (
          <text key={line.y + line.role} data-role={line.role} x={line.x} y={line.y} textAnchor={line.anchor}>
            {line.text}
            {line.tail !== undefined && (
              <tspan data-role="size" dx={8}>
                {line.tail}
              </tspan>
            )}
          </text>
        ))}
      </g>
    </>
  );
}

function formatPoint({ x, y }: Point): string {
  return `${x},${y}`;
}
