import { provideHttpClient, withInterceptors } from '@angular/common/http';
import { HttpTestingController, provideHttpClientTesting } from '@angular/common/http/testing';
import { Component } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideRouter, Router } from '@angular/router';
import { apiInterceptor } from '../http/api.interceptor';
import { Session, type SessionView } from './session';
import { SessionEvents } from './session-events';
import { requires, signedIn } from './session.guards';

@Component({ selector: 'lu-page', template: '' })
class Page {}

const VIEW: SessionView = {
  account: { id: '1', name: 'Fenna', roles: ['front-desk'] },
  facility: { id: '2', name: 'De Luwte', timeZone: 'Europe/Amsterdam' },
  permissions: ['floor.check-in'],
  preferences: { language: 'nl', theme: 'system', density: 'comfortable' },
  device: null,
  facilities: [{ id: '2', name: 'De Luwte' }],
  factorFirst: false,
};
const NOT_SIGNED_IN = { type: 'about:blank', title: '', status: 401, code: 'platform.not-signed-in' };

describe('session', () => {
  let session: Session;
  let server: HttpTestingController;
  let router: Router;

  beforeEach(() => {
    TestBed.configureTestingModule({
      providers: [
        provideHttpClient(withInterceptors([apiInterceptor])),
        provideHttpClientTesting(),
        provideRouter([
          { path: 'login', component: Page },
          { path: 'switch', component: Page },
          { path: 'no-connection', component: Page },
          {
            path: '',
            canActivate: [signedIn],
            children: [
              { path: 'desk', component: Page, canActivate: [requires('floor.check-in', 'floor.seat')] },
              { path: 'rooms', component: Page, canActivate: [requires('floor.settings')] },
              { path: 'not-allowed', component: Page },
            ],
          },
        ]),
      ],
    });
    session = TestBed.inject(Session);
    server = TestBed.inject(HttpTestingController);
    router = TestBed.inject(Router);
  });

  /** Goes to `url` while the API answers the question who is signed in. */
  async function goTo(
    url: string,
    answer: (request: ReturnType<HttpTestingController['expectOne']>) => void,
  ) {
    const there = router.navigateByUrl(url);
    await new Promise((resolve) => setTimeout(resolve));
    answer(server.expectOne('/api/v1/session'));
    await there;
    return router.url;
  }

  it('may what its permissions name, and nothing before it is known', async () => {
    expect(session.can('floor.check-in')).toBe(false);
    await goTo('/desk', (request) => request.flush(VIEW));
    expect(session.can('floor.check-in')).toBe(true);
    expect(session.can('floor.settings')).toBe(false);
    expect(session.hasRole('nurse', 'front-desk')).toBe(true);
  });

  it('opens a page with one of its permissions, and explains when it has none', async () => {
    expect(await goTo('/desk', (request) => request.flush(VIEW))).toBe('/desk');
    await router.navigateByUrl('/rooms');
    expect(router.url).toBe('/not-allowed');
  });

  it('asks to sign in, and remembers where one was going', async () => {
    const url = await goTo('/desk', (request) =>
      request.flush(NOT_SIGNED_IN, { status: 401, statusText: 'Unauthorized' }),
    );
    expect(url).toBe('/login?return=%2Fdesk');
  });

  it('says that there is no connection, instead of asking for a password', async () => {
    jest.useFakeTimers();
    const there = router.navigateByUrl('/desk');
    for (let tries = 0; tries < 2; tries += 1) {
      await jest.advanceTimersByTimeAsync(4000);
      server.expectOne('/api/v1/session').error(new ProgressEvent('error'));
    }
    await there;
    jest.useRealTimers();
    expect(router.url).toBe('/no-connection?return=%2Fdesk');
  });

  it('goes to the sign-in page when the API no longer knows it, and back afterwards', async () => {
    await goTo('/desk', (request) => request.flush(VIEW));
    TestBed.inject(SessionEvents).ended();
    await new Promise((resolve) => setTimeout(resolve));
    expect(router.url).toBe('/login?return=%2Fdesk&ended=true');
    expect(session.view()).toBeNull();
  });

  it('locks a shared device at once, and ends the session as soon as the API can be reached', async () => {
    const device = { id: '3', name: 'Tablet balie', lockMinutes: 5 };
    await goTo('/desk', (request) => request.flush({ ...VIEW, device }));
    const locked = session.lock();
    expect(session.view()).toBeNull();
    server.expectOne({ method: 'DELETE', url: '/api/v1/session' }).error(new ProgressEvent('error'));
    await locked;
    expect(router.url).toBe('/switch');
    const loaded = session.load();
    server.expectOne({ method: 'DELETE', url: '/api/v1/session' }).flush(null);
    await new Promise((resolve) => setTimeout(resolve));
    server.expectOne('/api/v1/session').flush(NOT_SIGNED_IN, { status: 401, statusText: 'Unauthorized' });
    await loaded;
    expect(session.view()).toBeNull();
    await router.navigateByUrl('/desk');
    expect(router.url).toBe('/switch');
    localStorage.clear();
  });

  it('keeps changed preferences with the account', async () => {
    await goTo('/desk', (request) => request.flush(VIEW));
    const kept = session.keepPreferences({ theme: 'dark' });
    const request = server.expectOne({ method: 'PATCH', url: '/api/v1/session/preferences' });
    expect(request.request.body).toEqual({ theme: 'dark' });
    request.flush({});
    await kept;
    expect(session.view()?.preferences.theme).toBe('dark');
  });
});
