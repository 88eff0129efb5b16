import { provideHttpClient } from '@angular/common/http';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { provideRouter } from '@angular/router';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { LinkView } from '@luwte/identity/domain';
import { ApiProblem } from '@luwte/platform/web';
import { LinkClient } from '../data/link-client';
import { InvitationPage } from './invitation-page';

const TOKEN = 'T'.repeat(43);
const LINK: LinkView = {
  kind: 'join',
  house: 'De Luwte',
  name: 'Nieuwe Collega',
  email: 'nieuw@voorbeeld.nl',
  roles: ['volunteer'],
  until: '2026-11-27T09:00:00.000Z',
};

class FakeClient {
  readonly asked: [string, object][] = [];
  link: LinkView = LINK;
  refusal: ApiProblem | null = null;
  read = (token: string): Promise<LinkView> => this.note('read', { token }, this.link);
  accept = (command: object): Promise<void> => this.note('accept', command, undefined);
  join = (command: object): Promise<void> => this.note('join', command, undefined);
  setPassword = (command: object): Promise<void> => this.note('password', command, undefined);

  private note<Answer>(what: string, command: object, answer: Answer): Promise<Answer> {
    this.asked.push([what, command]);
    return this.refusal && what !== 'read' ? Promise.reject(this.refusal) : Promise.resolve(answer);
  }
}

describe('the page behind a link', () => {
  let client: FakeClient;
  let fixture: ComponentFixture<InvitationPage>;

  async function open(hash: string): Promise<void> {
    window.history.replaceState(null, '', `/invitation${hash}`);
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { nl: {} },
          translocoConfig: { availableLangs: ['nl'], defaultLang: 'nl' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideHttpClient(),
        provideRouter([{ path: 'login', children: [] }]),
        { provide: LinkClient, useValue: client },
      ],
    });
    fixture = TestBed.createComponent(InvitationPage);
    await fixture.whenStable();
  }
  const element = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const field = (autocomplete: string): HTMLInputElement => {
    const input = element().querySelector<HTMLInputElement>(`input[autocomplete="${autocomplete}"]`);
    if (!input) throw new Error(`There is no field for ${autocomplete}`);
    return input;
  };
  async function type(autocomplete: string, text: string): Promise<void> {
    field(autocomplete).value = text;
    field(autocomplete).dispatchEvent(new Event('input'));
    await fixture.whenStable();
  }
  async function send(): Promise<void> {
    element().querySelector('form')?.dispatchEvent(new Event('submit'));
    await fixture.whenStable();
    await fixture.whenStable();
  }

  beforeEach(() => {
    client = new FakeClient();
  });

  it('takes the token out of the address before it does anything', async () => {
    await open(`#${TOKEN}`);
    expect(window.location.href).not.toContain(TOKEN);
    expect(client.asked).toEqual([['read', { token: TOKEN }]]);
    expect(field('name').value).toBe('Nieuwe Collega');
  });

  it('asks nothing of the API without a token that could be one', async () => {
    await open('#abc');
    expect(client.asked).toEqual([]);
    expect(element().querySelector('lu-empty')).not.toBeNull();
  });

  it('makes an account with a password that is no name, in the language of the screen', async () => {
    await open(`#${TOKEN}`);
    await type('new-password', 'nieuwe collega 1');
    await send();
    expect(client.asked).toHaveLength(1);
    await type('new-password', 'zeven natte eenden');
    await send();
    expect(client.asked[1]).toEqual([
      'accept',
      { token: TOKEN, name: 'Nieuwe Collega', language: 'nl', password: 'zeven natte eenden' },
    ]);
  });

  it('lets somebody join with the account that they have, and asks the code when it is needed', async () => {
    await open(`#${TOKEN}`);
    element().querySelector<HTMLInputElement>('input[value="existing"]')?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    client.refusal = new ApiProblem({
      type: 'about:blank',
      title: '',
      status: 401,
      code: 'identity.otp-needed',
    });
    await type('current-password', 'own');
    await send();
    client.refusal = null;
    await type('one-time-code', '123 456');
    await send();
    expect(client.asked.slice(1)).toEqual([
      ['join', { token: TOKEN, password: 'own' }],
      ['join', { token: TOKEN, password: 'own', otp: '123456' }],
    ]);
  });

  it('sets a new password when that is what the link is for', async () => {
    client.link = { ...LINK, kind: 'password', roles: [] };
    await open(`#${TOKEN}`);
    await type('new-password', 'zeven natte eenden');
    await send();
    expect(client.asked[1]).toEqual(['password', { token: TOKEN, password: 'zeven natte eenden' }]);
  });
});
