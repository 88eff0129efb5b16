import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { ApiProblem, CONNECTION_LOST, Live } from '@luwte/platform/web';
import { AGAIN_AFTER_MS, injectSteady, SLOW_AFTER_MS, type Steady } from './steady';

const lost = new ApiProblem({ type: 'about:blank', title: '', status: 0, code: CONNECTION_LOST });
const refused = new ApiProblem({ type: 'about:blank', title: '', status: 409, code: 'floor.place-taken' });

describe('a command at the desk', () => {
  const connected = signal(true);
  let steady: Steady;

  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({ providers: [{ provide: Live, useValue: { connected } }] });
    steady = TestBed.runInInjectionContext(injectSteady);
    TestBed.tick();
  });

  afterEach(() => jest.useRealTimers());

  it('is done once, however often it is pressed', async () => {
    let release = (): void => undefined;
    const work = jest.fn(() => new Promise<void>((done) => (release = done)));
    const first = steady.run(work);
    await steady.run(work);
    expect(steady.busy()).toBe(true);
    release();
    await first;
    expect(work).toHaveBeenCalledTimes(1);
    expect(steady.busy()).toBe(false);
  });

  it('says that it tries again when no answer comes for a while', async () => {
    let release = (): void => undefined;
    const running = steady.run(() => new Promise<void>((done) => (release = done)));
    expect(steady.slow()).toBe(false);
    await jest.advanceTimersByTimeAsync(SLOW_AFTER_MS + 1);
    expect(steady.slow()).toBe(true);
    release();
    await running;
    expect(steady.slow()).toBe(false);
  });

  it('is sent again every few seconds after the connection was lost, until it is done', async () => {
    const work = jest.fn(() => Promise.reject<void>(lost));
    await steady.run(work);
    expect(steady.problem()).toBe(lost);
    await jest.advanceTimersByTimeAsync(AGAIN_AFTER_MS + 1);
    expect(work).toHaveBeenCalledTimes(2);
    work.mockImplementation(() => Promise.resolve());
    await jest.advanceTimersByTimeAsync(AGAIN_AFTER_MS + 1);
    expect(work).toHaveBeenCalledTimes(3);
    expect(steady.problem()).toBeNull();
    await jest.advanceTimersByTimeAsync(AGAIN_AFTER_MS * 3);
    expect(work).toHaveBeenCalledTimes(3);
  });

  it('is not sent again when it was answered, or let go', async () => {
    const work = jest.fn(() => Promise.reject<void>(refused));
    await steady.run(work);
    await jest.advanceTimersByTimeAsync(AGAIN_AFTER_MS * 2);
    expect(work).toHaveBeenCalledTimes(1);
    const cut = jest.fn(() => Promise.reject<void>(lost));
    await steady.run(cut);
    steady.forget();
    await jest.advanceTimersByTimeAsync(AGAIN_AFTER_MS * 2);
    expect(cut).toHaveBeenCalledTimes(1);
    expect(steady.problem()).toBeNull();
  });
});
