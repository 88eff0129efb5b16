import { localPath } from './local-path';

describe('where the tablet goes back to', () => {
  it.each(['/desk', '/visitors/0190?tab=card'])('follows %s', (path) => {
    expect(localPath(path)).toBe(path);
  });

  it.each([
    undefined,
    '',
    'desk',
    '//elsewhere.test',
    '/\\elsewhere.test',
    'https://elsewhere.test',
    'javascript:x',
  ])('does not follow %s', (path) => {
    expect(localPath(path)).toBeNull();
  });
});
