import { directionOf, neighbour, type TileBox } from './tile-grid';

const tile = (id: string, column: number, row: number): TileBox => ({
  id,
  x: column * 120,
  y: row * 100,
  width: 110,
  height: 90,
});

/** Two rooms beside each other, the second one row shorter. */
const TILES = [
  tile('a1', 0, 0),
  tile('a2', 1, 0),
  tile('a3', 0, 1),
  tile('a4', 1, 1),
  tile('b1', 3, 0),
  tile('b2', 4, 0),
];

describe('arrow keys between tiles', () => {
  it('go to the next tile in the row, over the gap between rooms', () => {
    expect(neighbour(TILES, 'a1', 'right')).toBe('a2');
    expect(neighbour(TILES, 'a2', 'right')).toBe('b1');
    expect(neighbour(TILES, 'b1', 'left')).toBe('a2');
  });

  it('go to the tile above and below in the same column', () => {
    expect(neighbour(TILES, 'a2', 'down')).toBe('a4');
    expect(neighbour(TILES, 'a3', 'up')).toBe('a1');
  });

  it('stay where there is nothing further', () => {
    expect(neighbour(TILES, 'a1', 'up')).toBeNull();
    expect(neighbour(TILES, 'b2', 'right')).toBeNull();
  });

  it('start at the first tile when the one with the focus went away', () => {
    expect(neighbour(TILES, 'gone', 'down')).toBe('a1');
    expect(neighbour([], 'gone', 'down')).toBeNull();
  });

  it('are the four arrows and nothing else', () => {
    expect(directionOf('ArrowUp')).toBe('up');
    expect(directionOf('t')).toBeNull();
  });
});
