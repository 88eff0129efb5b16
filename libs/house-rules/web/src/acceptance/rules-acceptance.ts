import {
  afterNextRender,
  Component,
  computed,
  ElementRef,
  inject,
  Injector,
  input,
  linkedSignal,
  output,
  resource,
  signal,
  viewChild,
} from '@angular/core';
import { provideTranslocoScope, TranslocoPipe } from '@jsverse/transloco';
import {
  type AcceptRules,
  BINDING_LANGUAGE,
  isBlank,
  LANGUAGE_FACTS,
  type RuleLanguage,
  type Signature,
  VISITOR_PHRASES,
} from '@luwte/house-rules/domain';
import { type Created, type Id, newId } from '@luwte/platform/kernel';
import { type ApiProblem, asProblem } from '@luwte/platform/web';
import { Banner, Button, Empty, Failure, Icon, Skeleton } from '@luwte/ui';
import { HouseRulesClient } from '../data/house-rules-client';
import { ReadAloud } from '../read-aloud/read-aloud';
import { passageOf, RuleCard } from '../rule-card/rule-card';
import { LanguageChoice } from './language-choice';
import { SignaturePad } from './signature-pad';
import { SpokenAcceptance } from './spoken-acceptance';

/**
 * The house rules for one visitor, on a tablet or beside other things on the desk: choose a language, read or hear
 * the rules, sign or say yes. What the visitor reads is in the visitor's language and direction, whatever the
 * language of the screen. Three taps at least: language, signature, accept.
 */
@Component({
  selector: 'lu-rules-acceptance',
  imports: [
    Banner,
    Button,
    Empty,
    Failure,
    Icon,
    LanguageChoice,
    RuleCard,
    SignaturePad,
    Skeleton,
    SpokenAcceptance,
    TranslocoPipe,
  ],
  providers: [provideTranslocoScope('house-rules')],
  templateUrl: './rules-acceptance.html',
  styleUrl: './rules-acceptance.css',
})
export class RulesAcceptance {
  private readonly client = inject(HouseRulesClient);
  private readonly host = inject<ElementRef<HTMLElement>>(ElementRef);
  private readonly injector = inject(Injector);
  protected readonly readAloud = inject(ReadAloud);
  readonly visitorId = input.required<Id>();
  /** The recorded acceptance. */
  readonly accepted = output<Created>();

  protected readonly facts = LANGUAGE_FACTS;
  protected readonly problemOf = asProblem;
  protected readonly rules = resource({ loader: () => this.client.current() });
  protected readonly current = computed(() => (this.rules.hasValue() ? this.rules.value() : null));
  /** Chosen anew for each visitor. */
  protected readonly language = linkedSignal<Id, RuleLanguage | null>({
    source: this.visitorId,
    computation: () => null,
  });
  protected readonly phrases = computed(() => VISITOR_PHRASES[this.language() ?? BINDING_LANGUAGE]);
  protected readonly direction = computed(
    () => LANGUAGE_FACTS[this.language() ?? BINDING_LANGUAGE].direction,
  );
  protected readonly spoken = signal(false);
  protected readonly signature = linkedSignal<RuleLanguage | null, Signature | null>({
    source: this.language,
    computation: () => null,
  });
  /** Accept was pressed with nothing on the pad. */
  protected readonly unsigned = linkedSignal<Signature | null, boolean>({
    source: this.signature,
    computation: () => false,
  });
  protected readonly busy = signal(false);
  protected readonly problem = signal<ApiProblem | null>(null);
  protected readonly changed = signal(false);
  private readonly pad = viewChild(SignaturePad);
  /** Kept over tries, so that a second try after a lost connection records nothing twice. */
  private acceptanceId = newId();

  protected choose(language: RuleLanguage): void {
    this.readAloud.stop();
    this.language.set(language);
    this.changed.set(false);
    this.problem.set(null);
    this.focusOn('.heading');
  }

  protected back(): void {
    this.readAloud.stop();
    this.spoken.set(false);
    this.language.set(null);
    this.focusOn('.ask');
  }

  /** Goes to the spoken way, or back to the pad. */
  protected speak(spoken: boolean): void {
    this.spoken.set(spoken);
    this.focusOn(spoken ? 'lu-spoken-acceptance' : '.other-way');
  }

  protected readAll(): void {
    const language = this.language();
    const rules = this.current()?.rules ?? [];
    if (this.readAloud.speaking() !== null || !language) this.readAloud.stop();
    else
      this.readAloud.read(
        language,
        rules.map((rule) => passageOf(rule, language)),
      );
  }

  protected clear(): void {
    this.pad()?.clear();
  }

  /** Records the signature; with nothing on the pad the visitor is shown where to sign. */
  protected async sign(): Promise<void> {
    const signature = this.signature();
    if (!signature || isBlank(signature)) {
      this.unsigned.set(true);
      return;
    }
    await this.record({ method: 'signature', signature });
  }

  protected async heardBy(witnessAccountId: Id): Promise<void> {
    await this.record({ method: 'spoken', witnessAccountId });
  }

  private async record(proof: Pick<AcceptRules, 'method' | 'signature' | 'witnessAccountId'>): Promise<void> {
    const version = this.current();
    const language = this.language();
    if (!version || !language || this.busy()) return;
    this.readAloud.stop();
    this.busy.set(true);
    this.problem.set(null);
    try {
      const made = await this.client.accept({
        id: this.acceptanceId,
        visitorId: this.visitorId(),
        versionId: version.id,
        language,
        ...proof,
      });
      this.acceptanceId = newId();
      this.accepted.emit(made);
    } catch (error) {
      this.refused(asProblem(error));
    } finally {
      this.busy.set(false);
    }
  }

  /** New rules were published while the visitor read: they are shown instead. */
  private refused(problem: ApiProblem): void {
    if (problem.code !== 'house-rules.not-current') {
      this.problem.set(problem);
      return;
    }
    this.changed.set(true);
    this.back();
    this.rules.reload();
  }

  /** What was pressed goes away with its part of the page: the focus goes on to the part that came. */
  private focusOn(selector: string): void {
    const read = (): void => this.host.nativeElement.querySelector<HTMLElement>(selector)?.focus();
    afterNextRender({ read }, { injector: this.injector });
  }
}
