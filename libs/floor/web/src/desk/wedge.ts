/** A scanner types a character at least this fast; nobody does by hand, milliseconds. */
const SCANNER_PACE_MS = 60;
const CODE_AT_LEAST = 6;

/**
 * Tells a scan from typing: a keyboard-wedge scanner types a whole code in a burst and presses Enter, wherever the
 * cursor stands.
 */
export class Wedge {
  private text = '';
  private at = Number.NEGATIVE_INFINITY;

  /**
   * Takes in a key as `KeyboardEvent.key` tells it, pressed at `millis`.
   * @returns what was scanned when this Enter ends a burst, else null
   */
  push(key: string, millis: number): string | null {
    const burst = millis - this.at <= SCANNER_PACE_MS;
    this.at = millis;
    if (key === 'Enter') {
      const scanned = burst && this.text.length >= CODE_AT_LEAST ? this.text : null;
      this.text = '';
      return scanned;
    }
    if ([...key].length === 1) this.text = burst ? this.text + key : key;
    return null;
  }
}
