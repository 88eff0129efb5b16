import { signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { Languages } from '../i18n/languages';
import { Session, type ScreenPreferences } from '../session/session';
import { Preferences } from './preferences';

describe('preferences', () => {
  const view = signal<{ preferences: ScreenPreferences } | null>(null);
  const keepPreferences = jest.fn(() => Promise.resolve());
  const use = jest.fn(() => Promise.resolve());

  beforeEach(() => {
    localStorage.clear();
    view.set(null);
    TestBed.configureTestingModule({
      providers: [
        { provide: Session, useValue: { view, keepPreferences } },
        { provide: Languages, useValue: { use } },
      ],
    });
  });

  function open(): Preferences {
    const preferences = TestBed.inject(Preferences);
    TestBed.tick();
    return preferences;
  }

  it('are those of the device until somebody signs in, and of the account from then on', () => {
    localStorage.setItem('luwte.preferences', JSON.stringify({ theme: 'dark' }));
    const preferences = open();
    expect(preferences.value()).toEqual({ language: 'nl', theme: 'dark', density: 'comfortable' });
    view.set({ preferences: { language: 'en', theme: 'light', density: 'compact' } });
    TestBed.tick();
    expect(preferences.value().density).toBe('compact');
    expect(document.documentElement.dataset).toMatchObject({ theme: 'light', density: 'compact' });
    expect(use).toHaveBeenLastCalledWith('en');
  });

  it('take nonsense on the device for nothing', () => {
    localStorage.setItem('luwte.preferences', '{"theme":"pink","language":7');
    expect(open().value()).toEqual({ language: 'nl', theme: 'system', density: 'comfortable' });
  });

  it('show at once, stay on the device and go to the account', () => {
    const preferences = open();
    preferences.set({ theme: 'dark' });
    TestBed.tick();
    expect(document.documentElement.dataset['theme']).toBe('dark');
    expect(localStorage.getItem('luwte.preferences')).toContain('dark');
    expect(keepPreferences).toHaveBeenCalledWith({ theme: 'dark' });
  });
});
