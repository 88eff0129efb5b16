import { TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import type { CustodyLink, CustodyState, LeftBehindDetail } from '@luwte/floor/domain';
import { Session } from '@luwte/platform/web';
import { LeftBehindClient } from './left-behind-client';
import { StepForm } from './step-form';

const AT = '2026-11-23T10:00:00.000Z';
const link = (kind: CustodyLink['kind'], state: CustodyState, accountId: string): CustodyLink => ({
  seq: 1,
  kind,
  state,
  at: AT,
  accountId,
  by: accountId,
  details: {},
});
const item = (state: CustodyState, chain: readonly CustodyLink[]): LeftBehindDetail => ({
  id: 'item',
  version: chain.length,
  year: 2026,
  number: 1,
  foundAt: AT,
  place: 'S3',
  form: 'powder',
  description: 'Zakje',
  sealNumber: 'A1',
  state,
  corrected: false,
  registeredBy: 'anna',
  witness: null,
  safe: null,
  destination: null,
  releasedAt: null,
  chain,
});

describe('the next step of a chain of custody', () => {
  const taken: object[] = [];

  function show(shown: LeftBehindDetail, me: string, permissions: readonly string[]) {
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
        {
          provide: Session,
          useValue: { can: (name: string) => permissions.includes(name), account: () => ({ id: me }) },
        },
        {
          provide: LeftBehindClient,
          useValue: {
            step: async (_: unknown, step: object) => {
              taken.push(step);
              return { id: 'item', version: 2 };
            },
          },
        },
      ],
    });
    const fixture = TestBed.createComponent(StepForm);
    fixture.componentRef.setInput('item', shown);
    return fixture;
  }
  const WORKER = ['floor.register-left-behind'];
  const LEAD = [...WORKER, 'floor.release-left-behind'];

  beforeEach(() => taken.splice(0));

  it('offers no confirming to who registered it, and says that a colleague is waited for', async () => {
    const chain = [link('register', 'unwitnessed', 'anna')];
    const own = show(item('unwitnessed', chain), 'anna', WORKER);
    await own.whenStable();
    expect((own.nativeElement as HTMLElement).querySelector('form')).toBeNull();
    expect((own.nativeElement as HTMLElement).textContent).toContain('left-behind.waits.witness');
  });

  it('lets a colleague confirm with one press', async () => {
    const chain = [link('register', 'unwitnessed', 'anna')];
    const other = show(item('unwitnessed', chain), 'bram', WORKER);
    await other.whenStable();
    (other.nativeElement as HTMLElement).querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await other.whenStable();
    expect(taken).toEqual([{ step: 'witness' }]);
  });

  it('lets only the lead release it, and only with a receiver and a reference', async () => {
    const chain = [link('register', 'unwitnessed', 'anna'), link('store', 'in-safe', 'bram')];
    const worker = show(item('in-safe', chain), 'bram', WORKER);
    await worker.whenStable();
    expect((worker.nativeElement as HTMLElement).querySelector('form')).toBeNull();
    TestBed.resetTestingModule();
    const lead = show(item('in-safe', chain), 'cees', LEAD);
    await lead.whenStable();
    const host = lead.nativeElement as HTMLElement;
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await lead.whenStable();
    expect(taken).toEqual([]);
    expect(host.querySelectorAll('[aria-invalid]')).toHaveLength(2);
    for (const field of host.querySelectorAll('form')[0]?.querySelectorAll('input') ?? []) {
      field.value = 'Wijkagent';
      field.dispatchEvent(new Event('input'));
    }
    host.querySelector<HTMLButtonElement>('button[type=submit]')?.click();
    await lead.whenStable();
    expect(taken).toEqual([{ step: 'hand-over', receiver: 'Wijkagent', reference: 'Wijkagent' }]);
  });
});
