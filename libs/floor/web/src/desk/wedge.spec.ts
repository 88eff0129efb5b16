import { Wedge } from './wedge';

function type(wedge: Wedge, text: string, pace: number, start = 1000): number {
  return [...text].reduce((at, key) => {
    wedge.push(key, at);
    return at + pace;
  }, start);
}

describe('a keyboard-wedge scanner', () => {
  it('is told by its pace, wherever it types', () => {
    const wedge = new Wedge();
    const end = type(wedge, 'KF2WD4W4T', 8);
    expect(wedge.push('Enter', end)).toBe('KF2WD4W4T');
  });

  it('is not a worker who types fast', () => {
    const wedge = new Wedge();
    const end = type(wedge, 'KF2WD4W4T', 90);
    expect(wedge.push('Enter', end)).toBeNull();
  });

  it('leaves out what a worker typed before the scan', () => {
    const wedge = new Wedge();
    const end = type(wedge, 'Ja', 200);
    expect(wedge.push('Enter', type(wedge, 'KF2WD4W4T', 8, end + 300))).toBe('KF2WD4W4T');
  });

  it('reads a code once, and passes over keys that write nothing', () => {
    const wedge = new Wedge();
    wedge.push('Shift', 990);
    const end = type(wedge, 'KF2WD4W4T', 8);
    wedge.push('Shift', end);
    expect(wedge.push('Enter', end + 5)).toBe('KF2WD4W4T');
    expect(wedge.push('Enter', end + 10)).toBeNull();
  });

  it('takes no Enter alone for a scan', () => {
    expect(new Wedge().push('Enter', 1000)).toBeNull();
  });
});
