import { Component, computed, input } from '@angular/core';
import {
  acceptanceCode,
  LANGUAGE_FACTS,
  type RuleLanguage,
  type RuleSetContent,
  type SignedAcceptance,
  signaturePath,
  VISITOR_PHRASES,
} from '@luwte/house-rules/domain';
import { TranslocoPipe } from '@jsverse/transloco';
import { MomentPipe } from '../data/moment-pipe';
import { RuleCard } from '../rule-card/rule-card';

/**
 * The rules in one language as a sheet of A4: for the wall, or with an acceptance below as a visitor's copy. The copy
 * tells when and how, and a code; it names nobody.
 */
@Component({
  selector: 'lu-rule-sheet',
  imports: [MomentPipe, RuleCard, TranslocoPipe],
  templateUrl: './rule-sheet.html',
  styleUrl: './rule-sheet.css',
})
export class RuleSheet {
  readonly content = input.required<RuleSetContent>();
  readonly language = input.required<RuleLanguage>();
  /** Number of the version; null for a draft. */
  readonly number = input<number | null>(null);
  readonly acceptance = input<SignedAcceptance>();

  protected readonly direction = computed(() => LANGUAGE_FACTS[this.language()].direction);
  protected readonly phrases = computed(() => VISITOR_PHRASES[this.language()]);
  protected readonly code = computed(() => {
    const acceptance = this.acceptance();
    return acceptance ? acceptanceCode(acceptance.id) : '';
  });
  protected readonly drawn = computed(() => {
    const signature = this.acceptance()?.signature;
    if (!signature) return null;
    return { path: signaturePath(signature), box: `0 0 ${signature.width} ${signature.height}` };
  });
}
