import { Invalid } from '@luwte/platform/kernel';
import { readCursor, rowsToRead, toPage, writeCursor } from './cursor';

describe('pages of a list', () => {
  it('hands back the place where a page ended', () => {
    const text = writeCursor({ sort: '-at', after: ['2026-11-23T10:00:00Z', 7, null] });
    expect(readCursor(text, '-at', 3)).toEqual({ sort: '-at', after: ['2026-11-23T10:00:00Z', 7, null] });
    expect(readCursor(undefined, '-at', 3)).toBeNull();
  });

  it.each([
    ['another order', writeCursor({ sort: 'at', after: [1] })],
    ['too many values', writeCursor({ sort: '-at', after: [1, 2] })],
    ['no cursor at all', 'bm90IGpzb24'],
    ['values that are no plain values', Buffer.from('["-at",{"a":1}]').toString('base64url')],
  ])('refuses a cursor of %s', (_, text) => {
    expect(() => readCursor(text, '-at', 1)).toThrow(Invalid);
  });

  it('offers another page exactly when there are more rows', () => {
    const rows = [1, 2, 3];
    const page = (limit: number) => toPage(rows.slice(0, rowsToRead(limit)), limit, 'n', (n) => [n], String);
    expect(page(2).items).toEqual(['1', '2']);
    expect(readCursor(page(2).nextCursor ?? '', 'n', 1)?.after).toEqual([2]);
    expect(page(3).nextCursor).toBeNull();
  });
});
