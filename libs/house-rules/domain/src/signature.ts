import type { FieldError } from '@luwte/platform/kernel';
import {
  PAD_SIDE,
  POINTS_PER_SIGNATURE,
  POINTS_PER_STROKE,
  type Signature,
  type SignaturePoint,
  STROKES,
  type Stroke,
} from './contract';

/** Ink needed, as a part of the pad's width. A cross counts, as it does on paper; a touch by accident does not. */
export const LEAST_INK = 0.05;

function strokeLength(stroke: Stroke): number {
  let length = 0;
  stroke.points.forEach((point, index) => {
    const previous = stroke.points[index - 1];
    if (previous) length += Math.hypot(point.x - previous.x, point.y - previous.y);
  });
  return length;
}

/** Length of all lines together, in units of the pad. */
export function inkLength(signature: Signature): number {
  return signature.strokes.reduce((sum, stroke) => sum + strokeLength(stroke), 0);
}

/** Whether nothing that could be a signature has been drawn. */
export function isBlank(signature: Signature): boolean {
  return inkLength(signature) < signature.width * LEAST_INK;
}

function within(value: number, limit: { readonly min: number; readonly max: number }): boolean {
  return value >= limit.min && value <= limit.max;
}

function outside(point: SignaturePoint, signature: Signature): boolean {
  return (
    !within(point.x, { min: 0, max: signature.width }) || !within(point.y, { min: 0, max: signature.height })
  );
}

/** What is wrong with a signature, with pointers from `pointer` on: sizes, points beside the pad, no ink. */
export function signatureErrors(signature: Signature, pointer = ''): FieldError[] {
  const errors: FieldError[] = [];
  for (const side of ['width', 'height'] as const) {
    if (!within(signature[side], PAD_SIDE)) errors.push({ pointer: `${pointer}/${side}`, code: 'range' });
  }
  if (!within(signature.strokes.length, STROKES)) {
    errors.push({ pointer: `${pointer}/strokes`, code: 'count', params: STROKES });
  }
  signature.strokes.forEach((stroke, index) => {
    const at = `${pointer}/strokes/${index}/points`;
    if (!within(stroke.points.length, POINTS_PER_STROKE)) {
      errors.push({ pointer: at, code: 'count', params: POINTS_PER_STROKE });
    }
    if (stroke.points.some((point) => outside(point, signature))) {
      errors.push({ pointer: at, code: 'outside-pad' });
    }
  });
  const points = signature.strokes.reduce((sum, stroke) => sum + stroke.points.length, 0);
  if (points > POINTS_PER_SIGNATURE) {
    errors.push({ pointer: `${pointer}/strokes`, code: 'too-long', params: { max: POINTS_PER_SIGNATURE } });
  }
  if (errors.length === 0 && isBlank(signature)) {
    errors.push({ pointer: `${pointer}/strokes`, code: 'blank' });
  }
  return errors;
}

/** The signature as the `d` of an SVG path in a view box of the pad's size; a lone point becomes a dot. */
export function signaturePath(signature: Signature): string {
  return signature.strokes
    .filter((stroke) => stroke.points.length > 0)
    .map((stroke) => {
      const corners = stroke.points.map((point) => `${point.x} ${point.y}`);
      return corners.length === 1 ? `M${corners[0]}h0` : `M${corners.join('L')}`;
    })
    .join('');
}
