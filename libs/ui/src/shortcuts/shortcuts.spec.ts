import { TestBed } from '@angular/core/testing';
import { Shortcuts } from './shortcuts';

function press(
  key: string,
  target: EventTarget = document.body,
  more: KeyboardEventInit = {},
): KeyboardEvent {
  const event = new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...more });
  target.dispatchEvent(event);
  return event;
}

describe('shortcuts', () => {
  it('run on their key and keep the browser from doing its own', () => {
    const run = jest.fn();
    TestBed.inject(Shortcuts).add({ key: '/', label: 'zoek', run });
    expect(press('/').defaultPrevented).toBe(true);
    expect(run).toHaveBeenCalledTimes(1);
  });

  it('stay away from text that is being typed, and from browser keys', () => {
    const run = jest.fn();
    TestBed.inject(Shortcuts).add({ key: 'n', label: 'nieuw', run });
    const field = document.body.appendChild(document.createElement('input'));
    press('n', field);
    press('n', document.body, { ctrlKey: true });
    field.remove();
    expect(run).not.toHaveBeenCalled();
  });

  it('let a page go before the shell, and give the key back when it closes', () => {
    const shell = jest.fn();
    const page = jest.fn();
    const keys = TestBed.inject(Shortcuts);
    keys.add({ key: '?', label: 'hulp', run: shell });
    const giveBack = keys.add({ key: '?', label: 'hulp', run: page });
    press('?');
    giveBack();
    press('?');
    expect([page.mock.calls.length, shell.mock.calls.length]).toEqual([1, 1]);
  });
});
