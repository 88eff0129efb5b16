import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { NewRecoveryCodes, NewSecondFactor } from '@luwte/identity/domain';
import { ApiProblem } from '@luwte/platform/web';
import { OwnAccountClient } from '../data/own-account-client';
import { EnrolDialog } from './enrol-dialog';
import { typedOtp } from './otp';

const refused = (code: string): ApiProblem =>
  new ApiProblem({ type: 'about:blank', title: code, status: 403, code });

class FakeClient {
  readonly asked: string[] = [];
  refusal: ApiProblem | null = null;

  startFactor(password: string): Promise<NewSecondFactor> {
    this.asked.push(`start ${password}`);
    return this.answer({ secret: 'ABCDEFGHIJKL', uri: 'otpauth://totp/x' });
  }

  confirmFactor(code: string): Promise<NewRecoveryCodes> {
    this.asked.push(`confirm ${code}`);
    return this.answer({ codes: ['123456789012'] });
  }

  private answer<Answer>(answer: Answer): Promise<Answer> {
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve(answer);
  }
}

describe('setting a second factor', () => {
  let client: FakeClient;
  let fixture: ComponentFixture<EnrolDialog>;
  let closed: boolean[];

  beforeEach(async () => {
    client = new FakeClient();
    closed = [];
    HTMLDialogElement.prototype.showModal = function showModal() {
      this.open = true;
    };
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { nl: {} },
          translocoConfig: { availableLangs: ['nl'], defaultLang: 'nl' },
          preloadLangs: true,
        }),
      ],
      providers: [{ provide: OwnAccountClient, useValue: client }],
    });
    fixture = TestBed.createComponent(EnrolDialog);
    fixture.componentInstance.closed.subscribe((set) => closed.push(set));
    await fixture.whenStable();
  });

  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  async function type(text: string): Promise<void> {
    const input = element().querySelector('input');
    if (!input) throw new Error('There is no field');
    input.value = text;
    input.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }
  async function send(): Promise<void> {
    element().querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    await fixture.whenStable();
  }

  it('asks nothing of the API before the password is typed', async () => {
    await send();
    expect(client.asked).toEqual([]);
    expect(element().querySelector('.error')).not.toBeNull();
  });

  it('tells a wrong password at its field, and keeps what was typed', async () => {
    client.refusal = refused('identity.wrong-password');
    await type('mine?');
    await send();
    expect(element().querySelector('.error')).not.toBeNull();
    expect(element().querySelector('lu-failure')).toBeNull();
    expect(element().querySelector('input')?.value).toBe('mine?');
  });

  it('shows the secret in groups, takes a code with a blank, and ends with the recovery codes', async () => {
    await type('mine');
    await send();
    expect(element().querySelector('code')?.textContent).toBe('ABCD EFGH IJKL');
    await type('12 34');
    await send();
    expect(client.asked).toEqual(['start mine']);
    await type('123 456');
    await send();
    expect(client.asked).toEqual(['start mine', 'confirm 123456']);
    expect(element().querySelector('li.lu-number')?.textContent).toBe('1234 5678 9012');
    expect(closed).toEqual([]);
  });

  it('reads a code with whatever people write between its digits', () => {
    expect(['123 456', ' 123456 ', '1234-5678-9012', '1234 5678 9012'].map(typedOtp)).toEqual([
      '123456',
      '123456',
      '123456789012',
      '123456789012',
    ]);
  });
});
