import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { ApiProblem, CONNECTION_LOST } from '@luwte/platform/web';
import { Notices } from '@luwte/ui';
import { boardOf, deskWorld, type FakeApi, knownVisitor, NOW } from './desk-world.testing';
import { DeskDrafts } from './desk-drafts';
import type { DeskVisitor } from './desk-client';
import { EntryPanel } from './entry-panel';

const problem = (code: string, status: number, extra = {}): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: code, status, code, ...extra });

let fixture: ComponentFixture<EntryPanel>;
let finished: number;

async function show(visitor: DeskVisitor = knownVisitor()): Promise<HTMLElement> {
  fixture = TestBed.createComponent(EntryPanel);
  finished = 0;
  fixture.componentInstance.finished.subscribe(() => (finished += 1));
  fixture.componentRef.setInput('visitor', visitor);
  await fixture.whenStable();
  const host = fixture.nativeElement as HTMLElement;
  document.body.append(host);
  return host;
}

function button(host: HTMLElement, words: string): HTMLElement | undefined {
  return [...host.querySelectorAll<HTMLElement>('button, a')].find((one) => one.textContent?.includes(words));
}

async function press(host: HTMLElement, words: string): Promise<void> {
  button(host, words)?.click();
  await fixture.whenStable();
}

async function choose(host: HTMLElement, words: string): Promise<void> {
  const label = [...host.querySelectorAll('label')].find((one) => one.textContent?.includes(words));
  label?.querySelector('input')?.dispatchEvent(new Event('change'));
  await fixture.whenStable();
}

describe('a known visitor at the desk', () => {
  let api: FakeApi;

  afterEach(() => (fixture.nativeElement as HTMLElement).remove());

  it('comes in on the proposed place with one press, and the desk is free again', async () => {
    ({ api } = deskWorld());
    const host = await show();
    expect(host.textContent).toContain('desk.advice.admit');
    fixture.componentInstance.next();
    await fixture.whenStable();
    expect(api.checkIns).toEqual([
      expect.objectContaining({ visitorId: 'guest', placeId: 'S1', substance: 'crack', route: 'smoke' }),
    ]);
    expect(finished).toBe(1);
  });

  it('can be taken back for ten seconds', async () => {
    ({ api } = deskWorld());
    const host = await show();
    await press(host, 'desk.admitTo');
    const notices = TestBed.inject(Notices);
    const [notice] = notices.list();
    if (notice) await notices.undo(notice);
    expect(api.undone).toEqual([{ id: api.checkIns[0]?.id, version: 1 }]);
  });

  it('joins the waiting list when no place is free, without a deviation', async () => {
    ({ api } = deskWorld(boardOf([])));
    const host = await show();
    expect(host.textContent).toContain('floor.reasons.no-free-place');
    await press(host, 'desk.admitToWait');
    expect(api.checkIns[0]).not.toHaveProperty('placeId');
    expect(api.checkIns[0]).not.toHaveProperty('deviation');
  });

  it('follows the board: a place that somebody takes is proposed no more', async () => {
    const world = deskWorld();
    const host = await show();
    world.board.set(boardOf([{ id: 'S2', label: 'S2', usable: true, visit: null }]));
    await fixture.whenStable();
    await press(host, 'desk.admitTo');
    expect(world.api.checkIns[0]).toMatchObject({ placeId: 'S2' });
  });

  it('is taken to the house rules first when they were not accepted', async () => {
    ({ api } = deskWorld());
    const host = await show(knownVisitor({ rulesAccepted: false }));
    expect(button(host, 'desk.acceptRules')?.getAttribute('href')).toBe(
      '/house-rules/accept/guest?return=%2Fdesk%3Fvisitor%3Dguest',
    );
    expect(host.textContent).toContain('desk.rules.needed');
  });

  it('says every reason against it, and asks why before it goes on all the same', async () => {
    ({ api } = deskWorld());
    const host = await show();
    await choose(host, 'floor.intoxication.2');
    expect(host.textContent).toContain('floor.reasons.intoxication-marked');
    expect(host.textContent).toContain('desk.alwaysOffered');
    await press(host, 'desk.deviate');
    expect(host.querySelector('lu-deviation-form')).not.toBeNull();
    expect(api.checkIns).toEqual([]);
  });

  it('shows what the API weighed differently, and asks for the reason there', async () => {
    ({ api } = deskWorld());
    const reasons = [
      { code: 'suspended-building', outcome: 'refuse', overridable: true, secondPerson: true },
    ];
    api.failing = problem('floor.deviation-required', 409, {
      advice: { outcome: 'refuse', reasons, alwaysOffered: [] },
      needs: 'reason-and-second-person',
    });
    const host = await show();
    await press(host, 'desk.admitTo');
    expect(host.textContent).toContain('floor.reasons.suspended-building');
    expect(host.querySelector('lu-deviation-form select')).not.toBeNull();
    expect(finished).toBe(0);
  });

  it('sends the same visit again by itself after a cut, and says so meanwhile', async () => {
    const world = deskWorld();
    world.api.failing = problem(CONNECTION_LOST, 0);
    const host = await show();
    await press(host, 'desk.admitTo');
    expect(host.textContent).toContain('desk.lost');
    world.connected.set(false);
    await fixture.whenStable();
    world.api.failing = null;
    world.connected.set(true);
    await fixture.whenStable();
    const [first, second] = world.api.checkIns;
    expect(second).toBe(first);
    expect(finished).toBe(1);
  });

  it('records a refusal with the note of the worker', async () => {
    ({ api } = deskWorld());
    const host = await show();
    await press(host, 'desk.refuse');
    const note = host.querySelector<HTMLTextAreaElement>('lu-refuse-form textarea');
    if (note) note.value = 'Wilde niet wachten';
    note?.dispatchEvent(new Event('input'));
    await press(host, 'desk.refusal.save');
    expect(api.refusals).toEqual([
      expect.objectContaining({ visitorId: 'guest', over18: true, note: 'Wilde niet wachten' }),
    ]);
    expect(finished).toBe(1);
  });

  it('keeps what was filled in while the house rules are read', async () => {
    deskWorld();
    const host = await show();
    await choose(host, 'floor.intoxication.1');
    expect(TestBed.inject(DeskDrafts).of('guest')).toMatchObject({ intoxication: 1 });
    host.remove();
    fixture.destroy();
    const again = await show();
    expect(again.textContent).toContain('floor.reasons.intoxication-slight');
  });

  it('is not let in twice: whoever waits is offered a place', async () => {
    const waiting = {
      id: 'visit',
      version: 1,
      visitorId: 'guest',
      code: null,
      handle: 'Vos',
      alertKinds: [],
      state: 'waiting' as const,
      arrivedAt: NOW,
      calledAt: null,
      seatedAt: null,
      afterCareSince: null,
      placeId: null,
      substance: null,
      route: null,
      watch: false,
      times: { plannedMinutes: 30, checkMinutes: 10, afterCareMinutes: 20 },
      uses: 0,
      lastObservation: null,
    };
    deskWorld(boardOf([], { waiting: [waiting] }));
    const host = await show();
    expect(host.textContent).toContain('desk.waits');
    expect(button(host, 'desk.admit')).toBeUndefined();
    expect(button(host, 'floor.waiting.seat')).toBeDefined();
  });
});
