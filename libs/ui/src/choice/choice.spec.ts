import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Choice } from './choice';

@Component({
  selector: 'lu-host',
  imports: [Choice],
  template: `<lu-choice legend="Route" [options]="options" [(value)]="value" [clearable]="clearable()" />`,
})
class Host {
  readonly options = [
    { value: 'smoke', label: 'Roken' },
    { value: 'inject', label: 'Spuiten' },
  ];
  readonly value = signal<string | null>(null);
  readonly clearable = signal(false);
}

async function open() {
  const fixture = TestBed.createComponent(Host);
  await fixture.whenStable();
  const radios = [...(fixture.nativeElement as HTMLElement).querySelectorAll('input')];
  const press = async (index: number): Promise<void> => {
    await fixture.whenStable();
    radios[index]?.click();
    await fixture.whenStable();
  };
  return { host: fixture.componentInstance, radios, press, element: fixture.nativeElement as HTMLElement };
}

describe('choice', () => {
  it('is a named group of radio buttons', async () => {
    const { element, radios } = await open();
    expect(element.querySelector('fieldset > legend')?.textContent).toBe('Route');
    expect(new Set(radios.map(({ name }) => name)).size).toBe(1);
  });

  it('tells what was chosen, and marks it by more than colour', async () => {
    const { host, press, element } = await open();
    await press(1);
    expect(host.value()).toBe('inject');
    expect(element.querySelectorAll('lu-icon.tick')).toHaveLength(1);
  });

  it('keeps the choice on a second press, unless it may be cleared', async () => {
    const { host, press } = await open();
    await press(0);
    await press(0);
    expect(host.value()).toBe('smoke');
    host.clearable.set(true);
    await press(0);
    expect(host.value()).toBeNull();
  });
});
