import type { Routes } from '@angular/router';
import { loadAhead } from './load-ahead';

describe('loading ahead', () => {
  const loaded: string[] = [];
  const page = (name: string) => () => {
    loaded.push(name);
    return Promise.resolve(class {});
  };
  const routes: Routes = [
    { path: 'login', loadComponent: page('login') },
    {
      path: '',
      loadComponent: page('shell'),
      children: [
        { path: 'help', loadComponent: page('help') },
        {
          path: '',
          loadChildren: () =>
            Promise.resolve<Routes>([
              { path: 'desk', loadComponent: page('desk') },
              { path: 'rooms', pathMatch: 'full', loadComponent: page('rooms') },
              { path: 'rooms/:id', loadComponent: page('room') },
            ]),
        },
        { path: '**', loadComponent: page('not-found') },
      ],
    },
  ];
  beforeEach(() => loaded.splice(0));

  it.each([
    ['/desk', ['shell', 'desk']],
    ['/rooms/4', ['shell', 'room']],
    ['/rooms', ['shell', 'rooms']],
    ['/elsewhere', ['shell']],
  ])('of %s brings its page and what is around it, and nothing else', async (path, expected) => {
    await loadAhead(routes, path);
    expect(loaded).toEqual(expected);
  });

  it('leaves a failure to the router', async () => {
    const broken: Routes = [{ path: 'desk', loadChildren: () => Promise.reject(new Error('no network')) }];
    await expect(loadAhead(broken, '/desk')).resolves.toBeUndefined();
  });
});
