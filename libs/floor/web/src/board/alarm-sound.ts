import { DOCUMENT } from '@angular/common';
import { DestroyRef, effect, inject, Injectable, signal, untracked } from '@angular/core';

const KEPT_AS = 'luwte.alarm-sound';
/** Seconds between two signals while an alarm stands. */
const EVERY_SECONDS = 6;
/** A falling pair of tones, hertz: heard through talk, calm enough for the people in the room. */
const TONES = [880, 660] as const;
const TONE_SECONDS = 0.22;
const LOUDNESS = 0.15;

/**
 * The sound of a standing alarm, on screens that want it. Kept per device: a wall screen may be silent while the
 * desk is not. Browsers stay silent until somebody touches the page; the first touch wakes it.
 */
@Injectable()
export class AlarmSound {
  private readonly view = inject(DOCUMENT).defaultView;
  private readonly on = signal(this.kept());
  private readonly standing = signal<readonly string[]>([]);
  private context: AudioContext | null = null;
  private timer: ReturnType<typeof setInterval> | undefined;

  /** Whether this device sounds alarms. */
  readonly enabled = this.on.asReadonly();

  constructor() {
    effect(() => {
      const play = this.on() && this.standing().length > 0;
      untracked(() => (play ? this.start() : this.stop()));
    });
    inject(DestroyRef).onDestroy(() => {
      this.stop();
      void this.context?.close();
    });
  }

  /** Sounds from now on while anything is `standing`, if this device wants it; `who` tells what stands. */
  follow(standing: boolean, who = 'visits'): void {
    this.standing.update((all) => {
      const others = all.filter((one) => one !== who);
      return standing ? [...others, who] : others;
    });
  }

  toggle(): void {
    this.on.update((value) => !value);
    try {
      this.view?.localStorage.setItem(KEPT_AS, this.on() ? 'on' : 'off');
    } catch {
      // The browser keeps nothing for this page: the choice lasts until it is closed.
    }
  }

  private start(): void {
    this.stop();
    this.signal();
    this.timer = setInterval(() => this.signal(), EVERY_SECONDS * 1000);
  }

  private stop(): void {
    clearInterval(this.timer);
  }

  private signal(): void {
    if (!this.view || !('AudioContext' in this.view)) return;
    this.context ??= new AudioContext();
    const { context } = this;
    void context.resume();
    if (context.state !== 'running') return;
    TONES.forEach((pitch, index) => {
      const begin = context.currentTime + index * TONE_SECONDS;
      const tone = new OscillatorNode(context, { type: 'sine', frequency: pitch });
      const gain = new GainNode(context, { gain: LOUDNESS });
      gain.gain.setTargetAtTime(0, begin + TONE_SECONDS * 0.7, 0.03);
      tone.connect(gain).connect(context.destination);
      tone.start(begin);
      tone.stop(begin + TONE_SECONDS * 1.5);
    });
  }

  private kept(): boolean {
    try {
      return this.view?.localStorage.getItem(KEPT_AS) !== 'off';
    } catch {
      return true;
    }
  }
}
