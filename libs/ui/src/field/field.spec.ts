import { Component, signal } from '@angular/core';
import { TestBed } from '@angular/core/testing';
import { provideTexts } from '../texts.testing';
import { Field } from './field';
import { TextInput } from './text-input';

@Component({
  selector: 'lu-host',
  imports: [Field, TextInput],
  template: `<lu-field label="Naam" hint="Zelf gekozen" [errors]="errors()"><input luInput /></lu-field>`,
})
class Host {
  readonly errors = signal<readonly { readonly code: string }[]>([]);
}

describe('field', () => {
  beforeEach(() =>
    TestBed.configureTestingModule({
      providers: [provideTexts({ app: { fields: { required: 'Vul dit in.', other: 'Klopt niet.' } } })],
    }),
  );

  it('ties label, hint and error to the control', async () => {
    const fixture = TestBed.createComponent(Host);
    await fixture.whenStable();
    const element = fixture.nativeElement as HTMLElement;
    const input = element.querySelector('input');
    expect(element.querySelector('label')?.htmlFor).toBe(input?.id);
    expect(input?.getAttribute('aria-describedby')).toBe(`${input?.id}-hint`);
    expect(input?.hasAttribute('aria-invalid')).toBe(false);

    fixture.componentInstance.errors.set([{ code: 'required' }]);
    await fixture.whenStable();
    expect(input?.getAttribute('aria-describedby')).toBe(`${input?.id}-hint ${input?.id}-error`);
    expect(input?.getAttribute('aria-invalid')).toBe('true');
    expect(element.querySelector('.error')?.textContent).toContain('Vul dit in.');
  });

  it('has a sentence for a code nobody wrote one for', async () => {
    const fixture = TestBed.createComponent(Host);
    fixture.componentInstance.errors.set([{ code: 'never-heard-of' }]);
    await fixture.whenStable();
    expect((fixture.nativeElement as HTMLElement).textContent).toContain('Klopt niet.');
  });
});
