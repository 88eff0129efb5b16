import { Component, model } from '@angular/core';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import {
  type AcceptRules,
  defaultRuleSet,
  type RuleSetVersion,
  type Signature,
} from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { ApiProblem } from '@luwte/platform/web';
import { HouseRulesClient } from '../data/house-rules-client';
import { RulesAcceptance } from './rules-acceptance';
import { SignaturePad } from './signature-pad';

const CROSS: Signature = {
  width: 600,
  height: 200,
  strokes: [
    {
      points: [
        { x: 10, y: 10 },
        { x: 90, y: 90 },
      ],
    },
  ],
};

const CURRENT: RuleSetVersion = {
  ...defaultRuleSet(),
  id: 'v1',
  number: 1,
  state: 'published',
  ruleCount: 10,
  createdAt: '2026-11-01T09:00:00Z',
  publishedAt: '2026-11-02T09:00:00Z',
  supersededAt: null,
  waived: [],
  version: 2,
};

@Component({ selector: 'lu-signature-pad', template: '' })
class DrawnPad {
  readonly signature = model<Signature | null>(null);
  readonly label = model('');
  clear(): void {
    this.signature.set(null);
  }
}

class FakeClient {
  readonly asked: AcceptRules[] = [];
  version: RuleSetVersion | null = CURRENT;
  refusal: ApiProblem | null = null;
  current(): Promise<RuleSetVersion | null> {
    return Promise.resolve(this.version);
  }
  witnesses() {
    return Promise.resolve([{ id: 'w1', name: 'Noor', roles: [] }]);
  }
  accept(acceptance: AcceptRules): Promise<Created> {
    this.asked.push(acceptance);
    return this.refusal ? Promise.reject(this.refusal) : Promise.resolve({ id: 'a1', version: 1 });
  }
}

describe('accepting the house rules', () => {
  let client: FakeClient;
  let fixture: ComponentFixture<RulesAcceptance>;
  let accepted: Created[];

  beforeEach(async () => {
    client = new FakeClient();
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { nl: {}, 'house-rules/nl': {} },
          translocoConfig: { defaultLang: 'nl' },
        }),
      ],
      providers: [{ provide: HouseRulesClient, useValue: client }],
    });
    TestBed.overrideComponent(RulesAcceptance, {
      remove: { imports: [SignaturePad] },
      add: { imports: [DrawnPad] },
    });
    fixture = TestBed.createComponent(RulesAcceptance);
    fixture.componentRef.setInput('visitorId', 'visitor');
    accepted = [];
    fixture.componentInstance.accepted.subscribe((made) => accepted.push(made));
    await fixture.whenStable();
  });

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const button = [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await fixture.whenStable();
  };
  const draw = async (signature: Signature): Promise<void> => {
    const pad = fixture.debugElement.query((element) => element.name === 'lu-signature-pad');
    (pad.componentInstance as DrawnPad).signature.set(signature);
    await fixture.whenStable();
  };

  it('takes three acts: language, signature, accept', async () => {
    await press('Nederlands');
    await draw(CROSS);
    await press('Akkoord');
    expect(client.asked).toMatchObject([
      { visitorId: 'visitor', versionId: 'v1', language: 'nl', method: 'signature', signature: CROSS },
    ]);
    expect(accepted).toEqual([{ id: 'a1', version: 1 }]);
  });

  it('shows Arabic from right to left, all of it', async () => {
    await press('العربية');
    const content = page().querySelector<HTMLElement>('.content');
    expect([content?.lang, content?.dir]).toEqual(['ar', 'rtl']);
    expect(page().querySelector<HTMLElement>('.proof')?.dir).toBe('rtl');
    expect(page().querySelectorAll('lu-rule-card')).toHaveLength(10);
  });

  it('asks for a signature instead of sending an empty pad', async () => {
    await press('English');
    await press('I accept');
    expect(client.asked).toEqual([]);
    expect(page().querySelector('.hint.missing')).not.toBeNull();
  });

  it('can be spoken, with a colleague as witness, by keyboard alone', async () => {
    await press('Polski');
    await press('spoken.open');
    await fixture.whenStable();
    const choice = page().querySelector('select');
    if (!choice) throw new Error('No choice of witness');
    choice.value = 'w1';
    choice.dispatchEvent(new Event('change'));
    await press('spoken.confirm');
    expect(client.asked).toMatchObject([{ language: 'pl', method: 'spoken', witnessAccountId: 'w1' }]);
    expect(client.asked[0]?.signature).toBeUndefined();
  });

  it('shows the new rules when others were published in the meantime', async () => {
    const problem = { type: 'about:blank', title: '', status: 409, code: 'house-rules.not-current' };
    client.refusal = new ApiProblem(problem);
    client.version = { ...CURRENT, id: 'v2', number: 2 };
    await press('Nederlands');
    await draw(CROSS);
    await press('Akkoord');
    expect(accepted).toEqual([]);
    expect(page().textContent).toContain('accept.changed');
    client.refusal = null;
    await press('Nederlands');
    await draw(CROSS);
    await press('Akkoord');
    expect(client.asked.at(-1)?.versionId).toBe('v2');
  });

  it('names the same acceptance when it is tried again', async () => {
    client.refusal = new ApiProblem({
      type: 'about:blank',
      title: '',
      status: 0,
      code: 'web.connection-lost',
    });
    await press('Nederlands');
    await draw(CROSS);
    await press('Akkoord');
    client.refusal = null;
    await press('Akkoord');
    expect(client.asked[0]?.id).toBe(client.asked[1]?.id);
    expect(accepted).toHaveLength(1);
  });
});
