import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { Turn, TurnView } from '@luwte/floor/domain';
import { Preferences, Session } from '@luwte/platform/web';
import { ServicesStore } from './services-store';
import { TurnLine } from './turn-line';

const AT = '2026-11-23T10:00:00.000Z';
const TURN: Turn = {
  id: 'turn',
  version: 1,
  service: 'shower',
  state: 'waiting',
  number: 4,
  visitId: null,
  handle: 'Merel',
  code: null,
  slotAt: null,
  joinedAt: AT,
  calledAt: null,
  startedAt: null,
  endsAt: null,
  finishedAt: null,
  unit: null,
};
const WAITING: TurnView = { turn: TURN, position: 2, minutesLeft: null, expectedMinutes: 15 };

describe('a turn in its line', () => {
  const acts: string[] = [];

  async function show(view: TurnView, { free = true, may = true } = {}): Promise<HTMLElement> {
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { nl: {} },
          translocoConfig: {
            availableLangs: ['nl'],
            defaultLang: 'nl',
            missingHandler: { logMissingKey: false },
          },
          preloadLangs: true,
        }),
      ],
      providers: [
        { provide: Session, useValue: { can: () => may, timeZone: () => 'Europe/Amsterdam' } },
        { provide: Preferences, useValue: { value: signal({ language: 'nl' }) } },
        {
          provide: ServicesStore,
          useValue: { nameOf: () => 'Merel', act: async (_: Turn, act: string) => acts.push(act) },
        },
      ],
    });
    const fixture = TestBed.createComponent(TurnLine);
    fixture.componentRef.setInput('view', view);
    fixture.componentRef.setInput('free', free);
    await fixture.whenStable();
    return fixture.nativeElement as HTMLElement;
  }
  const names = (host: HTMLElement): (string | null)[] =>
    [...host.querySelectorAll('button')].map((button) => button.getAttribute('aria-label'));

  beforeEach(() => acts.splice(0));

  it('tells the position, and offers what can be done with somebody who waits', async () => {
    const host = await show(WAITING);
    expect(host.querySelector('.place')?.textContent?.trim()).toBe('2');
    expect(names(host)).toEqual([
      'services.acts.call: Merel',
      'services.acts.start: Merel',
      'services.acts.no-show: Merel',
      'services.acts.cancel: Merel',
    ]);
    host.querySelector<HTMLButtonElement>('button')?.click();
    expect(acts).toEqual(['call']);
  });

  it('starts nobody while every shower is taken', async () => {
    expect(names(await show(WAITING, { free: false }))).not.toContain('services.acts.start: Merel');
  });

  it('says in words that somebody is over time', async () => {
    const turn: Turn = { ...TURN, state: 'started', unit: 1, startedAt: AT, endsAt: AT };
    const host = await show({ turn, position: null, minutesLeft: -3, expectedMinutes: null });
    expect(host.querySelector('lu-status')?.getAttribute('data-tone')).toBe('danger');
    expect(host.textContent).toContain('services.states.over');
    expect(names(host)).toEqual(['services.acts.finish: Merel']);
  });

  it('has no buttons for who only looks', async () => {
    expect(names(await show(WAITING, { may: false }))).toEqual([]);
  });
});
