import { DOCUMENT, inject, Injectable } from '@angular/core';

const ENROLLED = 'luwte.enrolled';
const LOCKED = 'luwte.locked';
const TOUCHED = 'luwte.touched';

/**
 * What a shared device remembers of itself, over reloads: that it is one, that it was locked, and when it was last
 * touched. Nothing of a person; its credential is a cookie that no script can read.
 */
@Injectable({ providedIn: 'root' })
export class SharedScreen {
  private readonly storage = inject(DOCUMENT).defaultView?.localStorage;

  /** Whether this browser was enrolled; the API has the last word. */
  enrolled(): boolean {
    return this.read(ENROLLED) !== null;
  }

  enrol(): void {
    this.write(ENROLLED, 'yes');
  }

  /** The API says that this is no device of the house (any more). */
  forget(): void {
    this.write(ENROLLED, null);
    this.write(TOUCHED, null);
  }

  /** Where one begins here when nobody is signed in. */
  startPage(): '/switch' | '/login' {
    return this.enrolled() ? '/switch' : '/login';
  }

  /** Whether it was locked, and the API has not heard of it yet. */
  locked(): boolean {
    return this.read(LOCKED) !== null;
  }

  lock(): void {
    this.write(LOCKED, 'yes');
    this.write(TOUCHED, null);
  }

  unlock(): void {
    this.write(LOCKED, null);
  }

  /** When somebody last touched it, milliseconds; null when nobody did since it was locked. */
  touchedAt(): number | null {
    const text = this.read(TOUCHED);
    return text === null ? null : Number(text);
  }

  touch(millis: number): void {
    this.write(TOUCHED, String(millis));
  }

  /** A browser may refuse to keep anything: then it is a device of one's own. */
  private read(key: string): string | null {
    try {
      return this.storage?.getItem(key) ?? null;
    } catch {
      return null;
    }
  }

  private write(key: string, value: string | null): void {
    try {
      if (value === null) this.storage?.removeItem(key);
      else this.storage?.setItem(key, value);
    } catch {
      // Nothing to keep it in.
    }
  }
}
