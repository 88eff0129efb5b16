import { provideRouter } from '@angular/router';
import { type ComponentFixture, TestBed } from '@angular/core/testing';
import { TranslocoTestingModule } from '@jsverse/transloco';
import {
  defaultRuleSet,
  type EditRuleSet,
  type RuleLanguage,
  type RuleSetVersion,
} from '@luwte/house-rules/domain';
import type { Created } from '@luwte/platform/kernel';
import { ApiProblem, Preferences, Session } from '@luwte/platform/web';
import { Confirm } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { EditPage } from './edit-page';

const DRAFT: RuleSetVersion = {
  ...defaultRuleSet(),
  id: 'draft',
  number: null,
  state: 'draft',
  ruleCount: 10,
  createdAt: '2026-11-01T09:00:00Z',
  publishedAt: null,
  supersededAt: null,
  waived: [],
  version: 1,
};

class FakeClient {
  readonly saved: { content: EditRuleSet; version: number }[] = [];
  readonly published: [number, readonly RuleLanguage[]][] = [];
  refusal: ApiProblem | null = null;
  stored: RuleSetVersion = DRAFT;
  version = (): Promise<RuleSetVersion> => Promise.resolve(this.stored);
  current = (): Promise<RuleSetVersion> => Promise.resolve({ ...DRAFT, id: 'now', state: 'published' });
  edit(_: string, content: EditRuleSet, version: number): Promise<Created> {
    this.saved.push({ content, version });
    return this.refusal
      ? Promise.reject(this.refusal)
      : Promise.resolve({ id: 'draft', version: version + 1 });
  }
  publish(_: string, version: number, waived: readonly RuleLanguage[]): Promise<Created> {
    this.published.push([version, waived]);
    return Promise.resolve({ id: 'draft', version: version + 1 });
  }
}

describe('editing the house rules', () => {
  let client: FakeClient;
  let asked: string[];
  let fixture: ComponentFixture<EditPage>;

  beforeEach(async () => {
    client = new FakeClient();
    asked = [];
    const ask = ({ heading }: { heading: string }) => Promise.resolve(asked.push(heading) > 0);
    TestBed.configureTestingModule({
      imports: [
        TranslocoTestingModule.forRoot({
          langs: { nl: {} },
          translocoConfig: { defaultLang: 'nl' },
          preloadLangs: true,
        }),
      ],
      providers: [
        provideRouter([{ path: '**', children: [] }]),
        { provide: HouseRulesClient, useValue: client },
        { provide: Preferences, useValue: { value: () => ({ language: 'nl' }) } },
        { provide: Session, useValue: { can: () => true } },
        { provide: Confirm, useValue: { ask } },
      ],
    });
    fixture = TestBed.createComponent(EditPage);
    fixture.componentRef.setInput('id', 'draft');
    await fixture.whenStable();
  });

  const page = (): HTMLElement => fixture.nativeElement as HTMLElement;
  const press = async (words: string): Promise<void> => {
    const button = [...page().querySelectorAll('button')].find((one) => one.textContent.includes(words));
    if (!button) throw new Error(`No button says ${words}`);
    button.click();
    await fixture.whenStable();
  };
  const write = async (text: string): Promise<void> => {
    const area = page().querySelector('textarea');
    if (!area) throw new Error('No text to write');
    area.value = text;
    area.dispatchEvent(new Event('input'));
    await fixture.whenStable();
  };

  it('names each negative word while it is written, and the translations left behind', async () => {
    expect(page().querySelector('.remarks p')).toBeNull();
    await write('Je mag hier niet roken en nooit schreeuwen.');
    const remarks = [...page().querySelectorAll('.remarks p')].map((remark) => remark.textContent);
    expect(remarks).toHaveLength(2);
    expect(remarks[0]).toContain('mag hier niet');
    expect(page().textContent).toContain('edit.leftBehind');
  });

  it('saves what was written and nothing else', async () => {
    await write('Ik laat mijn pas zien.');
    await press('edit.save');
    expect(client.saved[0]?.version).toBe(1);
    expect(client.saved[0]?.content.rules[0]?.texts[0]?.text).toBe('Ik laat mijn pas zien.');
    expect(client.saved[0]?.content.rules.slice(1)).toEqual(DRAFT.rules.slice(1));
  });

  it('offers both versions when somebody else saved first', async () => {
    client.refusal = new ApiProblem({
      type: 'about:blank',
      title: '',
      status: 409,
      code: 'platform.stale-version',
      currentVersion: 4,
    });
    await write('Ik laat mijn pas zien.');
    client.stored = {
      ...DRAFT,
      version: 4,
      rules: DRAFT.rules.map((rule, at) => (at === 1 ? { ...rule, pictogram: 'pets' } : rule)),
    };
    await press('edit.save');
    expect(page().textContent).toContain('crossed.heading');
    const differences = page().querySelector('lu-banner lu-change-list')?.textContent ?? '';
    expect(differences).toContain('changes.pictogram');
    expect(differences).toContain('Ik laat mijn pas zien.');
    client.refusal = null;
    await press('crossed.mine');
    expect(client.saved.map(({ version }) => version)).toEqual([1, 4]);
    expect(page().textContent).not.toContain('crossed.heading');
  });

  it('publishes what it saved, after asking', async () => {
    await write('Ik laat mijn pas zien.');
    await press('edit.publish');
    expect(asked[0]).toContain('publish.heading');
    expect([client.saved.length, client.published]).toEqual([1, [[2, []]]]);
  });

  it('cannot publish while a text is missing', async () => {
    await write('');
    const button = [...page().querySelectorAll('button')].find((one) =>
      one.textContent.includes('edit.publish'),
    );
    expect(button?.disabled).toBe(true);
  });

  it('adds, moves and takes out rules, each by one press, and the focus stays with them', async () => {
    document.body.append(page());
    const titles = (): string[] =>
      [...page().querySelectorAll<HTMLInputElement>('lu-rule-fields')].map(
        (card) => card.querySelector<HTMLInputElement>('lu-wording-field input')?.value ?? '',
      );
    const [one, two] = titles();
    page().querySelector<HTMLButtonElement>('lu-rule-fields .down')?.click();
    await fixture.whenStable();
    expect(titles().slice(0, 2)).toEqual([two, one]);
    const focused = document.activeElement;
    expect(focused?.classList.contains('down')).toBe(true);
    expect(page().querySelectorAll('lu-rule-fields').item(1).contains(focused)).toBe(true);
    await press('edit.add');
    expect(titles()).toHaveLength(11);
    page().remove();
  });

  it('stops the publication while a language lacks a text, until that is accepted', async () => {
    client.stored = {
      ...DRAFT,
      rules: DRAFT.rules.map((rule, at) =>
        at === 0 ? { ...rule, texts: rule.texts.filter(({ language }) => language !== 'ar') } : rule,
      ),
    };
    fixture.componentRef.setInput('id', 'other');
    await fixture.whenStable();
    const publish = (): HTMLButtonElement | undefined =>
      [...page().querySelectorAll('button')].find((one) => one.textContent.includes('edit.publish'));
    expect(publish()?.disabled).toBe(true);
    page().querySelector<HTMLInputElement>('.waive input')?.dispatchEvent(new Event('change'));
    await fixture.whenStable();
    expect(publish()?.disabled).toBe(false);
    await press('edit.publish');
    expect(client.published).toEqual([[1, ['ar']]]);
  });

  it('writes Arabic from right to left', async () => {
    await press('العربية');
    expect(page().querySelector('textarea[lang=ar]')?.getAttribute('dir')).toBe('rtl');
  });

  it('asks before written texts are lost', async () => {
    expect(fixture.componentInstance.mayLeave()).toBe(true);
    await write('Ik laat mijn pas zien.');
    await fixture.componentInstance.mayLeave();
    expect(asked[0]).toContain('leave.heading');
  });
});
