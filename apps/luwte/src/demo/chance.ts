import { uniformFloat64 } from 'pure-rand/distribution/uniformFloat64';
import { uniformInt } from 'pure-rand/distribution/uniformInt';
import { xoroshiro128plus } from 'pure-rand/generator/xoroshiro128plus';

/** Chance that comes out the same each time for the same seed. */
export class Chance {
  private readonly generator;

  constructor(seed: number) {
    this.generator = xoroshiro128plus(seed);
  }

  /** A whole number from `min` to `max`, both possible. */
  whole(min: number, max: number): number {
    return uniformInt(this.generator, min, max);
  }

  /** Whether something with this probability (0 to 1) happens. */
  happens(probability: number): boolean {
    return uniformFloat64(this.generator) < probability;
  }

  /** One of the choices, each as likely. */
  pick<Choice>(choices: readonly Choice[]): Choice {
    return choices[this.whole(0, choices.length - 1)] as Choice;
  }

  /** One of the choices, as likely as its weight. */
  weighted<Choice>(choices: readonly (readonly [choice: Choice, weight: number])[]): Choice {
    const total = choices.reduce((sum, [, weight]) => sum + weight, 0);
    let left = uniformFloat64(this.generator) * total;
    for (const [choice, weight] of choices) {
      left -= weight;
      if (left < 0) return choice;
    }
    return (choices.at(-1) as readonly [Choice, number])[0];
  }

  /** Bytes, for ids and codes of demo rows only. */
  bytes(length: number): Uint8Array {
    return Uint8Array.from({ length }, () => this.whole(0, 255));
  }

  /** A UUIDv7 whose time part is `millis`. */
  id(millis: number): string {
    const bytes = Buffer.from(this.bytes(16));
    bytes.writeUIntBE(millis, 0, 6);
    bytes.writeUInt8((bytes.readUInt8(6) & 0x0f) | 0x70, 6);
    bytes.writeUInt8((bytes.readUInt8(8) & 0x3f) | 0x80, 8);
    return bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');
  }
}
