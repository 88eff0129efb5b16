import { TestBed } from '@angular/core/testing';
import { clockFace, TimerRing } from './timer-ring';

async function ringAt(elapsed: number, planned: number) {
  const fixture = TestBed.createComponent(TimerRing);
  fixture.componentRef.setInput('elapsed', elapsed);
  fixture.componentRef.setInput('planned', planned);
  fixture.componentRef.setInput('label', 'Plaats 3');
  await fixture.whenStable();
  return { ring: fixture.componentInstance, element: fixture.nativeElement as HTMLElement };
}

describe('timer ring', () => {
  it('shows the time left while there is time', async () => {
    const { ring, element } = await ringAt(60, 1200);
    expect(ring.state()).toBe('calm');
    expect(element.textContent).toContain('19:00');
  });

  it('says with an icon that it is almost over, and over', async () => {
    const soon = await ringAt(1100, 1200);
    expect(soon.ring.state()).toBe('soon');
    expect(soon.element.querySelector('lu-icon')).not.toBeNull();
    const over = await ringAt(1290, 1200);
    expect(over.ring.state()).toBe('over');
    expect(over.element.textContent).toContain('+1:30');
  });

  it('counts up when nothing is planned', async () => {
    const { ring, element } = await ringAt(75, 0);
    expect(ring.state()).toBe('calm');
    expect(element.textContent).toContain('1:15');
  });

  it('is quiet: its name holds the time, and no live region ticks', async () => {
    const { element } = await ringAt(60, 1200);
    expect(element.getAttribute('aria-live')).toBe('off');
    expect(element.getAttribute('aria-label')).toBe('Plaats 3 19:00');
  });

  it.each([
    [0, '0:00'],
    [59.9, '0:59'],
    [3599, '59:59'],
    [3600, '1:00:00'],
    [-5, '0:00'],
  ])('writes %d seconds as %s', (seconds, text) => {
    expect(clockFace(seconds)).toBe(text);
  });
});
