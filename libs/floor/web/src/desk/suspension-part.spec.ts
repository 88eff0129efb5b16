import { type ComponentFixture, TestBed } from '@angular/core/testing';
import type { Suspension } from '@luwte/house-rules/domain';
import { addMinutes, instantAt } from '@luwte/platform/kernel';
import { deskWorld, knownVisitor, NOW } from './desk-world.testing';
import { DOOR_OFFERS } from './door-offers';
import { EntryPanel } from './entry-panel';

const ZONE = 'Europe/Amsterdam';
const suspension = (changes: Partial<Suspension> = {}): Suspension => ({
  sanctionId: 'sanction',
  visitorId: 'guest',
  scope: 'use-room',
  step: 'days-1-7',
  startsAt: addMinutes(NOW, -60),
  until: instantAt('2026-11-27', '00:00', ZONE),
  ruleTitles: { nl: 'Ik praat rustig', en: 'I talk calmly' },
  ...changes,
});

describe('a suspended visitor at the desk', () => {
  let fixture: ComponentFixture<EntryPanel>;
  const host = (): HTMLElement => fixture.nativeElement as HTMLElement;

  async function show(...suspensions: readonly Suspension[]): Promise<void> {
    fixture = TestBed.createComponent(EntryPanel);
    fixture.componentRef.setInput('visitor', knownVisitor({ suspensions }));
    await fixture.whenStable();
  }
  async function press(words: string): Promise<void> {
    const button = [...host().querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await fixture.whenStable();
  }

  it('is shown with the rule, and always offered help and clean equipment', async () => {
    deskWorld();
    await show(suspension());
    expect(host().textContent).toContain('desk.suspended.use-room');
    expect(host().textContent).toContain('floor.reasons.suspended-use-room');
    for (const offer of ['emergency-help', 'sterile-equipment', 'referral'])
      expect(host().textContent).toContain(`desk.offers.${offer}`);
  });

  it('is shown to the last minute and not a minute longer, over the change of the clock too', async () => {
    const { now } = deskWorld();
    const start = instantAt('2026-10-25', '10:00', ZONE);
    const until = instantAt('2026-10-26', '00:00', ZONE);
    now.set(addMinutes(until, -1));
    await show(suspension({ startsAt: start, until }));
    expect(host().querySelector('lu-suspension-part')).not.toBeNull();
    now.set(until);
    await fixture.whenStable();
    expect(host().querySelector('lu-suspension-part')).toBeNull();
    expect(host().textContent).toContain('desk.advice.admit');
  });

  it('appears by itself when one begins while the card is open', async () => {
    const { now } = deskWorld();
    await show(suspension({ startsAt: addMinutes(NOW, 5) }));
    expect(host().querySelector('lu-suspension-part')).toBeNull();
    now.set(addMinutes(NOW, 5));
    await fixture.whenStable();
    expect(host().textContent).toContain('desk.suspended.title');
  });

  it('keeps what was given, and goes on to what a higher slice does with it', async () => {
    const { api } = deskWorld();
    const handedOut: string[] = [];
    TestBed.overrideProvider(DOOR_OFFERS, {
      useValue: [
        {
          kind: 'sterile-equipment',
          permission: 'stock.issue',
          run: (visitorId: string) => handedOut.push(visitorId),
        },
      ],
    });
    await show(suspension());
    await press('desk.offers.sterile-equipment');
    await press('desk.offers.emergency-help');
    expect(api.given.map(({ kind, visitorId }) => [kind, visitorId])).toEqual([
      ['sterile-equipment', 'guest'],
      ['emergency-help', 'guest'],
    ]);
    expect(handedOut).toEqual(['guest']);
    expect(host().textContent).toContain('desk.offers.helping');
  });
});
