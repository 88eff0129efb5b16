/** Where a tile stands on the screen, pixels. */
export interface TileBox {
  readonly id: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export type Direction = 'left' | 'right' | 'up' | 'down';

const DIRECTIONS: Readonly<Record<string, Direction>> = {
  ArrowLeft: 'left',
  ArrowRight: 'right',
  ArrowUp: 'up',
  ArrowDown: 'down',
};

/** Straying sideways counts this many times as much as the way ahead: arrows keep to their row or column. */
const SIDEWAYS = 3;

/** The direction of an arrow key; null for another key. */
export function directionOf(key: string): Direction | null {
  return DIRECTIONS[key] ?? null;
}

/**
 * The tile an arrow key goes to from `from`: the nearest whose middle lies in that direction, as the eye sees the
 * screen and not as the page is written. Null when there is none: the focus stays.
 */
export function neighbour(boxes: readonly TileBox[], from: string, direction: Direction): string | null {
  const here = boxes.find(({ id }) => id === from);
  if (!here) return boxes[0]?.id ?? null;
  let nearest: string | null = null;
  let shortest = Number.POSITIVE_INFINITY;
  for (const box of boxes) {
    const way = distance(here, box, direction);
    if (box.id !== from && way < shortest) {
      nearest = box.id;
      shortest = way;
    }
  }
  return nearest;
}

function distance(from: TileBox, to: TileBox, direction: Direction): number {
  const across = middleX(to) - middleX(from);
  const along = middleY(to) - middleY(from);
  const [ahead, aside] = {
    left: [-across, along],
    right: [across, along],
    up: [-along, across],
    down: [along, across],
  }[direction] as [number, number];
  return ahead <= 1 ? Number.POSITIVE_INFINITY : ahead + SIDEWAYS * Math.abs(aside);
}

function middleX({ x, width }: TileBox): number {
  return x + width / 2;
}

function middleY({ y, height }: TileBox): number {
  return y + height / 2;
}
