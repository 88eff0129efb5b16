import { DOCUMENT } from '@angular/common';
import { computed, DestroyRef, inject, Injectable, signal } from '@angular/core';
import { LANGUAGE_FACTS, type RuleLanguage } from '@luwte/house-rules/domain';

/** Something to be said, and the key by which a page shows what is being said. */
export interface Passage {
  readonly key: string;
  readonly text: string;
}

/** Somewhat slower than a speaker's own pace, so that it can be followed in a second language. */
const PACE = 0.9;

/**
 * Reads texts aloud with a voice of this device (Web Speech API). Voices that send the text to another host are
 * left out: nothing of these pages leaves the house.
 */
@Injectable({ providedIn: 'root' })
export class ReadAloud {
  private readonly window = inject(DOCUMENT).defaultView;
  private readonly synthesis = this.window?.speechSynthesis ?? null;
  private readonly voices = signal<readonly SpeechSynthesisVoice[]>([]);
  private readonly saying = signal<string | null>(null);
  private turn = 0;

  /** Key of the passage that is being said; null in silence. */
  readonly speaking = this.saying.asReadonly();
  private readonly spoken = computed(() => this.voices().filter((voice) => voice.localService));

  constructor() {
    const { synthesis } = this;
    if (!synthesis) return;
    const load = (): void => this.voices.set(synthesis.getVoices());
    load();
    synthesis.addEventListener('voiceschanged', load);
    inject(DestroyRef).onDestroy(() => {
      synthesis.removeEventListener('voiceschanged', load);
      this.stop();
    });
  }

  /** Whether this device can say something in `language`. A signal read: voices arrive after the page does. */
  hasVoice(language: RuleLanguage): boolean {
    return this.voiceFor(language) !== null;
  }

  /** Says the passages one after another; what was being said stops. */
  read(language: RuleLanguage, passages: readonly Passage[]): void {
    const voice = this.voiceFor(language);
    this.stop();
    if (voice) this.sayFrom(passages, 0, voice, this.turn);
  }

  stop(): void {
    this.turn += 1;
    this.saying.set(null);
    this.synthesis?.cancel();
  }

  private sayFrom(
    passages: readonly Passage[],
    index: number,
    voice: SpeechSynthesisVoice,
    turn: number,
  ): void {
    const passage = passages[index];
    if (!passage || !this.window || turn !== this.turn) {
      if (turn === this.turn) this.saying.set(null);
      return;
    }
    const utterance = new this.window.SpeechSynthesisUtterance(passage.text);
    utterance.voice = voice;
    utterance.lang = voice.lang;
    utterance.rate = PACE;
    utterance.onend = () => this.sayFrom(passages, index + 1, voice, turn);
    utterance.onerror = () => {
      if (turn === this.turn) this.stop();
    };
    this.saying.set(passage.key);
    this.synthesis?.speak(utterance);
  }

  /** The region asked for when there is one, another region of the language otherwise. */
  private voiceFor(language: RuleLanguage): SpeechSynthesisVoice | null {
    const tagOf = (voice: SpeechSynthesisVoice): string => voice.lang.replace('_', '-').toLowerCase();
    const wanted = LANGUAGE_FACTS[language].speech.toLowerCase();
    return (
      this.spoken().find((voice) => tagOf(voice) === wanted) ??
      this.spoken().find((voice) => tagOf(voice).split('-')[0] === language) ??
      null
    );
  }
}
