import { pathWithin } from './login-page';

describe('where to go after signing in', () => {
  it.each([
    ['/visitors?status=active', '/visitors?status=active'],
    [undefined, '/'],
    ['https://elsewhere.example/', '/'],
    ['//elsewhere.example', '/'],
    ['/\\elsewhere.example', '/'],
    ['javascript:alert(1)', '/'],
  ])('%s leads to %s', (wanted, path) => {
    expect(pathWithin(wanted)).toBe(path);
  });
});
