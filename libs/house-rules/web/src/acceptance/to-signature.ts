import { POINTS_PER_SIGNATURE, POINTS_PER_STROKE, type Signature, STROKES } from '@luwte/house-rules/domain';

/** A line as the pad tells it; the rest of what it tells is left out on purpose. */
export interface DrawnLine {
  readonly points: readonly { readonly x: number; readonly y: number }[];
}

/**
 * The drawn lines as the contract takes them: whole units, nothing beside the pad, thinned out evenly when somebody
 * draws on and on.
 */
export function toSignature(lines: readonly DrawnLine[], width: number, height: number): Signature {
  const kept = lines.filter((line) => line.points.length > 0).slice(0, STROKES.max);
  const most = Math.min(POINTS_PER_STROKE.max, Math.floor(POINTS_PER_SIGNATURE / Math.max(1, kept.length)));
  const total = kept.reduce((sum, line) => sum + line.points.length, 0);
  const limit = total > POINTS_PER_SIGNATURE ? most : POINTS_PER_STROKE.max;
  return {
    width,
    height,
    strokes: kept.map((line) => ({
      points: thin(line.points, limit).map(({ x, y }) => ({ x: clamp(x, width), y: clamp(y, height) })),
    })),
  };
}

function clamp(value: number, most: number): number {
  return Math.min(most, Math.max(0, Math.round(value)));
}

/** At most `most` of the points, evenly, the first and the last among them. */
function thin<Point>(points: readonly Point[], most: number): readonly Point[] {
  if (points.length <= most) return points;
  const step = (points.length - 1) / Math.max(1, most - 1);
  return Array.from({ length: most }, (_, index) => points[Math.round(index * step)]).filter(
    (point): point is Point => point !== undefined,
  );
}
