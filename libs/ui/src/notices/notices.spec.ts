import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts.testing';
import { Notices } from './notices';
import { NoticesHost } from './notices-host';

describe('notices', () => {
  beforeEach(() => {
    jest.useFakeTimers();
    TestBed.configureTestingModule({
      providers: [provideTexts({ app: { problems: { web: { 'connection-lost': 'Geen antwoord.' } } } })],
    });
  });

  afterEach(() => jest.useRealTimers());

  it('gives ten seconds to take a routine act back', () => {
    const notices = TestBed.inject(Notices);
    notices.done('Binnen', () => undefined);
    jest.advanceTimersByTime(9_900);
    expect(notices.list()).toHaveLength(1);
    jest.advanceTimersByTime(200);
    expect(notices.list()).toHaveLength(0);
  });

  it('undoes once, and shows when that failed', async () => {
    const notices = TestBed.inject(Notices);
    const undo = jest.fn(() =>
      Promise.reject(Object.assign(new Error(), { status: 0, code: 'web.connection-lost' })),
    );
    notices.done('Binnen', undo);
    const [notice] = notices.list();
    if (notice) await notices.undo(notice);
    expect(undo).toHaveBeenCalledTimes(1);
    expect(notices.list().map(({ tone }) => tone)).toEqual(['danger']);
  });

  it('keeps a failure until it is closed', () => {
    const notices = TestBed.inject(Notices);
    notices.failed({ status: 500, code: 'x.y' });
    jest.advanceTimersByTime(600_000);
    expect(notices.list()).toHaveLength(1);
  });

  it('shows three at most, in a polite live region', () => {
    const fixture = TestBed.createComponent(NoticesHost);
    const notices = TestBed.inject(Notices);
    for (const text of ['een', 'twee', 'drie', 'vier']) notices.done(text);
    fixture.detectChanges();
    const element = fixture.nativeElement as HTMLElement;
    expect(element.querySelector('[aria-live="polite"]')?.querySelectorAll('.notice')).toHaveLength(3);
    expect(element.textContent).not.toContain('een');
  });
});
